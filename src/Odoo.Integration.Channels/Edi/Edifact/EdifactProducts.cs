using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>The product numbers of one line, from LIN and PIA, by their kind (data element 7143).</summary>
/// <remarks>
/// A number of a kind that is not known is used where nothing else names the product and it is a GTIN of 13 or 14 digits by its check
/// digit (GS1 General Specifications 7.9): partners leave the kind out, or use one of their own for it.
/// </remarks>
internal sealed class EdifactProducts(EdifactProfile profile, EdifactElements elements)
{
    private static readonly FrozenDictionary<string, EdifactProductKind> Kinds = new Dictionary<string, EdifactProductKind>(StringComparer.Ordinal)
    {
        ["EN"] = EdifactProductKind.Gtin, ["SRV"] = EdifactProductKind.Gtin, ["UP"] = EdifactProductKind.Gtin, ["EAN"] = EdifactProductKind.Gtin, ["GTI"] = EdifactProductKind.Gtin,
        ["AI"] = EdifactProductKind.Gtin, ["AM"] = EdifactProductKind.Gtin, ["IB"] = EdifactProductKind.Gtin,
        ["SA"] = EdifactProductKind.Sku, ["VN"] = EdifactProductKind.Sku, ["VP"] = EdifactProductKind.Sku, ["MF"] = EdifactProductKind.Sku, ["SK"] = EdifactProductKind.Sku,
        ["BP"] = EdifactProductKind.BuyerSku, ["IN"] = EdifactProductKind.BuyerSku,

        // Batch, serial, drawing, group and customs numbers say nothing of which product it is.
        ["NB"] = EdifactProductKind.None, ["SN"] = EdifactProductKind.None, ["DR"] = EdifactProductKind.None, ["DW"] = EdifactProductKind.None, ["GN"] = EdifactProductKind.None,
        ["HS"] = EdifactProductKind.None, ["GB"] = EdifactProductKind.None, ["CC"] = EdifactProductKind.None, ["CG"] = EdifactProductKind.None, ["GU"] = EdifactProductKind.None,
        ["PV"] = EdifactProductKind.None, ["EC"] = EdifactProductKind.None, ["ADU"] = EdifactProductKind.None, ["STL"] = EdifactProductKind.None,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private string? _other;

    public string? Sku { get; private set; }

    public string? BuyerSku { get; private set; }

    public string? Gtin { get; private set; }

    /// <summary>Kinds that came and are not known, for the message.</summary>
    public string? UnknownKind { get; private set; }

    public bool IsNamed => Sku is not null || BuyerSku is not null || Gtin is not null;

    /// <summary>What a profile writes for a kind; null for anything else.</summary>
    public static EdifactProductKind? KindOf(string word) => word.ToUpperInvariant() switch
    {
        "SKU" => EdifactProductKind.Sku,
        "BUYERSKU" => EdifactProductKind.BuyerSku,
        "GTIN" => EdifactProductKind.Gtin,
        "NONE" => EdifactProductKind.None,
        _ => null,
    };

    /// <summary>Takes a composite C212; the first number of each kind counts.</summary>
    public void Take(Segment segment, int element, int repetition)
    {
        if (elements.Text(segment, element, 1, repetition: repetition) is not { } number)
        {
            return;
        }

        var code = segment[element, 2, repetition];
        var kind = profile.ProductNumbers.TryGetValue(code, out var word) ? KindOf(word) : Kinds.TryGetValue(code, out var known) ? known : null;
        switch (kind)
        {
            case EdifactProductKind.Gtin when IsGtinLength(number):
                Gtin ??= number;
                break;
            case EdifactProductKind.Sku:
                Sku ??= number;
                break;
            case EdifactProductKind.BuyerSku:
                BuyerSku ??= number;
                break;
            case EdifactProductKind.None:
                break;
            default:
                _other ??= number;
                UnknownKind ??= code;
                break;
        }
    }

    /// <summary>All composites of a line have come.</summary>
    public void Finish()
    {
        if (!IsNamed && _other is { } number && HasCheckDigit(number))
        {
            Gtin = number;
        }
    }

    private static bool IsGtinLength(string number) => number.Length is 8 or 12 or 13 or 14 && number.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool HasCheckDigit(string number)
    {
        if (number.Length is not (13 or 14) || !number.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = 0;
        for (var at = 0; at < number.Length; at++)
        {
            sum += (number[^(at + 1)] - '0') * (at % 2 == 0 ? 1 : 3);
        }

        return sum % 10 == 0 && number.AsSpan().IndexOfAnyExcept('0') >= 0;
    }
}
