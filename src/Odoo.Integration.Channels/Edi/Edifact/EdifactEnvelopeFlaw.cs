namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>What is wrong with an envelope: for the partner's CONTRL, and in words for the people here.</summary>
internal readonly record struct EdifactEnvelopeFlaw(EdifactReceipt.EnvelopeError Error, string What, string Remedy)
{
    /// <summary>Remedy of what was damaged on the way.</summary>
    public const string SendAgain = "have the partner send the interchange again";

    /// <summary>The same where what stands before it is sound.</summary>
    public const string RestWasRead = "what is complete was read; " + SendAgain;
}
