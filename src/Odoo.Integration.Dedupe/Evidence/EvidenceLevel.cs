namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>
/// How two orders agree in one field: a closed set, each with a weight in the policy. The name begins with its field, so
/// that a policy lists them plainly; written in kebab-case.
/// </summary>
public enum EvidenceLevel
{
    /// <summary>One name of the customer in common.</summary>
    CustomerSame,

    /// <summary>Each is named in another way (code here, e-mail there).</summary>
    CustomerNotComparable,

    /// <summary>Named in the same way, and differently.</summary>
    CustomerDifferent,

    /// <summary>Written alike.</summary>
    ReferenceEqual,

    /// <summary>Alike without blanks, case, prefixes, punctuation and leading zeros.</summary>
    ReferenceNormalisedEqual,

    /// <summary>One letter mistaken, left out, added or swapped with its neighbour.</summary>
    ReferenceNear,

    /// <summary>One digit apart, and not next to each other as numbers.</summary>
    ReferenceDigitDiffers,

    /// <summary>The same blanket order, another call-off.</summary>
    ReferenceOtherRelease,

    /// <summary>Both have one and they differ.</summary>
    ReferenceConflicting,

    /// <summary>One of them has none.</summary>
    ReferenceMissing,

    /// <summary>The same products and quantities, three products or more.</summary>
    LinesEqualMany,

    /// <summary>The same products and quantities, one or two products.</summary>
    LinesEqualFew,

    /// <summary>The same products, other quantities.</summary>
    LinesSameProducts,

    /// <summary>Four fifths of both, by value.</summary>
    LinesMostlySame,

    /// <summary>Something in common.</summary>
    LinesPartlySame,

    /// <summary>Nothing in common.</summary>
    LinesDisjoint,

    /// <summary>Both state the same instant, to the second.</summary>
    TimeSameInstant,

    /// <summary>Within ten minutes.</summary>
    TimeMoments,

    /// <summary>Within a day, or both state the same day.</summary>
    TimeSameDay,

    /// <summary>Sooner than half the customer's usual gap.</summary>
    TimeSoonerThanUsual,

    /// <summary>About when this customer usually orders again, or later.</summary>
    TimeAsUsual,

    /// <summary>Equal to the minor unit.</summary>
    ValueEqual,

    /// <summary>Within one in a hundred.</summary>
    ValueNear,

    /// <summary>Further apart.</summary>
    ValueDifferent,

    /// <summary>Unknown on one side, or in another currency.</summary>
    ValueNotComparable,

    /// <summary>The same place.</summary>
    ShipToSame,

    /// <summary>Another place, named in the same way.</summary>
    ShipToDifferent,

    /// <summary>Missing on one side, or named in another way.</summary>
    ShipToNotComparable,

    /// <summary>The same day.</summary>
    RequestedDeliverySame,

    /// <summary>Another day.</summary>
    RequestedDeliveryDifferent,

    /// <summary>Missing on one side.</summary>
    RequestedDeliveryMissing,

    /// <summary>By the same channel.</summary>
    ChannelsSame,

    /// <summary>By two channels: a demand that goes two ways arrives like this.</summary>
    ChannelsDifferent,
}
