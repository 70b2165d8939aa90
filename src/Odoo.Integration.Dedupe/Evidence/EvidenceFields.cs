using System.Collections.Frozen;

namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>Which field each level belongs to, and what is counted at all.</summary>
public static class EvidenceFields
{
    /// <summary>How many fields there are.</summary>
    public const int Count = (int)EvidenceField.Channels + 1;

    /// <summary>How many levels there are.</summary>
    public const int Levels = (int)EvidenceLevel.ChannelsDifferent + 1;

    private static readonly FrozenDictionary<EvidenceLevel, EvidenceField> Fields = Enum.GetValues<EvidenceLevel>()
        .ToFrozenDictionary(static level => level, static level => Enum.GetValues<EvidenceField>().First(field => level.ToString().StartsWith(field.ToString(), StringComparison.Ordinal)));

    /// <summary>The field of a level.</summary>
    public static EvidenceField FieldOf(EvidenceLevel level) => Fields[level];

    /// <summary>Whether two baskets are so alike that one may stand for the other.</summary>
    public static bool IsSimilar(EvidenceLevel lines) => lines is EvidenceLevel.LinesEqual or EvidenceLevel.LinesOneQuantityOff or EvidenceLevel.LinesSameProducts
        or EvidenceLevel.LinesContained or EvidenceLevel.LinesMostlySame or EvidenceLevel.LinesSameAmounts;

    /// <summary>Whether both name the same reference, in whatever writing.</summary>
    public static bool IsSameReference(EvidenceLevel reference) => reference is EvidenceLevel.ReferenceEqual or EvidenceLevel.ReferenceNormalisedEqual
        or EvidenceLevel.ReferenceSameRelease or EvidenceLevel.ReferenceReused or EvidenceLevel.ReferenceReleaseMissing or EvidenceLevel.ReferenceSameWords;

    /// <summary>Whether both name one purchase order: the same reference, which the customer does not write on everything.</summary>
    public static bool IsOneReference(EvidenceLevel reference) =>
        reference is EvidenceLevel.ReferenceEqual or EvidenceLevel.ReferenceNormalisedEqual or EvidenceLevel.ReferenceSameRelease or EvidenceLevel.ReferenceCrossed;
}
