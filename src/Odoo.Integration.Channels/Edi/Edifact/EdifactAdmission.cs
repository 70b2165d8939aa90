using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>Which interchanges and messages are read here, by what their heads say.</summary>
internal static class EdifactAdmission
{
    /// <summary>What makes the whole of an interchange unreadable; null for one that is read.</summary>
    public static EdifactEnvelopeFlaw? FlawOf(EdifactInterchange interchange, EdifactProfile profile)
    {
        if (interchange.IsTest && !profile.TestInterchanges)
        {
            return new(new(EdifactSyntaxErrors.TestNotSupported, "UNB", 11), "this is a test interchange (UNB, element 11)",
                "have the partner send it as a real one, or set TestInterchanges in the profile of a channel for tests");
        }

        if (interchange.Version is not ("1" or "2" or "3" or "4"))
        {
            return new(new(EdifactSyntaxErrors.SyntaxNotSupported, "UNB", 1, 2), $"syntax version {Flaw.Quote(interchange.Version)} (UNB, element 1, component 2) is none of 1 to 4",
                "have the partner send one of those");
        }

        if (profile.Encoding is null && EdifactCharacterSets.Find(interchange.Syntax) is null)
        {
            return new(new(EdifactSyntaxErrors.SyntaxNotSupported, "UNB", 1, 1), $"{Flaw.Quote(interchange.Syntax)} (UNB, element 1) is no character set that is known here",
                "have the partner send UNOA to UNOY, or name the encoding in the channel's profile");
        }

        return interchange.CanBeAnswered
            ? null
            : new(new(EdifactSyntaxErrors.Missing, "UNB"), "UNB does not name its sender, recipient and reference (elements 2, 3 and 5)", EdifactEnvelopeFlaw.SendAgain);
    }

    /// <summary>Why a message is not read; null for an order.</summary>
    public static EdifactEnvelopeFlaw? FlawOf(EdifactMessage message) => message switch
    {
        { Head.Reference.Length: 0 } => new(new(EdifactSyntaxErrors.Missing, "UNH", 1), "UNH has no message reference", EdifactEnvelopeFlaw.SendAgain),
        { IsOrder: true, Head.IsOfKnownDirectory: true } => null,
        { IsOrder: true } => new(
            new(EdifactSyntaxErrors.NoAgreement, "UNH", 2, 3), $"{message.Head.Type} of the directory {Flaw.Quote($"{message.Head.Version}.{message.Head.Release}")} is not read here",
            "have the partner send D.93A to D.21B"),
        _ => new(
            new(EdifactSyntaxErrors.NoAgreement, "UNH", 2, 1), $"message {Flaw.Quote(message.Head.Type)} is {message.Kind}", "send purchase orders (ORDERS, ORDCHG) to this channel"),
    };
}
