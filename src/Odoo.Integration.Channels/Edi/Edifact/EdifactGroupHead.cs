namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>What UNG says of its group: reference (0048), and the applications it is between (S006, S007).</summary>
internal sealed record EdifactGroupHead(string Reference, string Sender, string SenderQualifier, string Recipient, string RecipientQualifier)
{
    private const int MaxLength = 70;

    /// <summary>Whether a CONTRL message may name it.</summary>
    public bool IsWhole => Reference.Length is > 0 and <= MaxLength && Sender.Length <= MaxLength && Recipient.Length <= MaxLength && SenderQualifier.Length <= MaxLength && RecipientQualifier.Length <= MaxLength;

    public static EdifactGroupHead Of(Segment ung) => new(ung[5, 1, 1], ung[2, 1, 1], ung[2, 2, 1], ung[3, 1, 1], ung[3, 2, 1]);
}
