using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Mappings;

namespace Odoo.Integration.Hub.Pages.Quarantine;

/// <summary>What the orders of a group have in common, in words; of each piece whether others wrote it.</summary>
public static class GroupTitle
{
    private const string OfFile = "file:";

    /// <param name="group">The group.</param>
    /// <param name="missing">The key that its orders lack; null for none.</param>
    public static IReadOnlyList<(string Text, bool IsForeign)> Of(HeldGroup group, MappedKey? missing)
    {
        var reason = HoldReasons.WordsOf(group.ReasonCode);
        return group.Kind switch
        {
            "need" when missing is not null => [(KindOf(missing), false), (missing.Key, true), .. OfWhom(missing), ($" is not in Odoo: {Figures.Orders(group.Orders)}", false)],
            "file" when HoldReasons.IsAgainstOther(group.ReasonCode) && group is { ReceivedFrom: { } came, MatchedReceivedFrom: { } before } =>
                [.. Source(came), ($" again: {Figures.Orders(group.Orders)} look like those of ", false), (NameOf(before), true)],
            "file" when group.ReceivedFrom is { } from => [.. Source(from), ($": {Figures.Orders(group.Orders)} with the same trouble, {reason}", false)],
            "customer" => [($"{Figures.Count(group.Orders, reason, reason + "s")} of customer ", false), (group.CustomerName ?? group.Customer, true), (" by ", false), (group.Channel, true)],
            _ => [($"{reason}: {Figures.Orders(group.Orders)} of channel ", false), (group.Channel, true)],
        };
    }

    /// <summary>The same as one text.</summary>
    public static string TextOf(HeldGroup group, MappedKey? missing) => string.Concat(Of(group, missing).Select(static piece => piece.IsForeign ? ForeignText.Isolated(piece.Text) : piece.Text));

    /// <summary>What a key names.</summary>
    public static string KindOf(MappedKey key) => key.Kind switch
    {
        "product" => "product ",
        "buyer-product" => "the buyer's product ",
        "gtin" => "GTIN ",
        "customer" => "customer ",
        "customer-gln" => "customer with GLN ",
        "customer-vat" => "customer with VAT number ",
        "customer-email" => "customer with e-mail ",
        _ => key.Kind + " ",
    };

    private static IEnumerable<(string, bool)> OfWhom(MappedKey key) => key.Scope.Length == 0 ? [] : [(" of ", false), (key.Scope, true)];

    private static IEnumerable<(string, bool)> Source(string from) => [(from.StartsWith(OfFile, StringComparison.Ordinal) ? "the file " : "from ", false), (NameOf(from), true)];

    private static string NameOf(string from) => from.StartsWith(OfFile, StringComparison.Ordinal) ? from[OfFile.Length..] : from;
}
