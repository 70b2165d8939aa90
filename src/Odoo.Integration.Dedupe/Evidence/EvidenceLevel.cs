namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>
/// How two orders agree in one field: a closed set, each with a weight in the policy. The name begins with its field, so
/// that a policy lists them plainly; written in kebab-case.
/// </summary>
public enum EvidenceLevel
{
    /// <summary>One name of the customer in common.</summary>
    CustomerSame,

    /// <summary>Named in different ways, and an earlier order carries both names.</summary>
    CustomerLinked,

    /// <summary>The company's name or the digits of its code in common.</summary>
    CustomerAlike,

    /// <summary>Each is named in another way (code here, e-mail there).</summary>
    CustomerNotComparable,

    /// <summary>Named in the same way, and differently.</summary>
    CustomerDifferent,

    /// <summary>Written alike.</summary>
    ReferenceEqual,

    /// <summary>Alike without blanks, case, prefixes, punctuation and leading zeros.</summary>
    ReferenceNormalisedEqual,

    /// <summary>The same reference and the same release number: one call-off.</summary>
    ReferenceSameRelease,

    /// <summary>The same reference, and a release number on one of them alone.</summary>
    ReferenceReleaseMissing,

    /// <summary>The reference of one is the order number of the other: a person copied it.</summary>
    ReferenceCrossed,

    /// <summary>One letter mistaken, left out, added or swapped with its neighbour; or the same number behind other letters.</summary>
    ReferenceNear,

    /// <summary>One digit apart, and not next to each other as numbers.</summary>
    ReferenceDigitDiffers,

    /// <summary>The same words without a number: a project's or a person's name, which may stand on several orders.</summary>
    ReferenceSameWords,

    /// <summary>The same, and the customer writes it on order after order.</summary>
    ReferenceReused,

    /// <summary>The same blanket order, another call-off.</summary>
    ReferenceOtherRelease,

    /// <summary>Next to each other as numbers: two orders in a row.</summary>
    ReferenceInSequence,

    /// <summary>Both have one and they differ.</summary>
    ReferenceConflicting,

    /// <summary>One of them has none.</summary>
    ReferenceMissing,

    /// <summary>Neither has one.</summary>
    ReferenceMissingOnBoth,

    /// <summary>The same products and quantities.</summary>
    LinesEqual,

    /// <summary>The same products, three or more, one with another quantity.</summary>
    LinesOneQuantityOff,

    /// <summary>The same products, other quantities.</summary>
    LinesSameProducts,

    /// <summary>All lines of the smaller order are in the larger one, with their quantities.</summary>
    LinesContained,

    /// <summary>Four fifths of both, by value.</summary>
    LinesMostlySame,

    /// <summary>Half of both, by value or by products.</summary>
    LinesHalfSame,

    /// <summary>Something in common.</summary>
    LinesPartlySame,

    /// <summary>Nothing in common.</summary>
    LinesDisjoint,

    /// <summary>Products named in different ways, and the same amounts line by line.</summary>
    LinesSameAmounts,

    /// <summary>Products named in different ways.</summary>
    LinesNotComparable,

    /// <summary>The same basket again, for the first time.</summary>
    HabitNew,

    /// <summary>A basket that this customer orders again and again, about when it is due.</summary>
    HabitDue,

    /// <summary>A basket that this customer orders again and again, much too early.</summary>
    HabitEarly,

    /// <summary>Another basket.</summary>
    HabitOther,

    /// <summary>Both state the same instant, to the second.</summary>
    TimeSameInstant,

    /// <summary>Both state the same day or instant, and one came days later.</summary>
    TimeSameStated,

    /// <summary>Within ninety seconds: faster than anyone types.</summary>
    TimeSeconds,

    /// <summary>Within ten minutes.</summary>
    TimeMoments,

    /// <summary>Within two hours.</summary>
    TimeHours,

    /// <summary>Within a day, or both state the same day.</summary>
    TimeSameDay,

    /// <summary>Within a week.</summary>
    TimeSameWeek,

    /// <summary>Whole weeks apart, at about the same hour.</summary>
    TimeWholeWeeks,

    /// <summary>Within a month.</summary>
    TimeSameMonth,

    /// <summary>Further apart.</summary>
    TimeLonger,

    /// <summary>Equal, as equal lines make them.</summary>
    ValueFollows,

    /// <summary>Equal to the minor unit, though the lines are not.</summary>
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

    /// <summary>The same day, asked for on one day.</summary>
    RequestedDeliverySame,

    /// <summary>The same day, asked for days apart.</summary>
    RequestedDeliverySameLater,

    /// <summary>Another day.</summary>
    RequestedDeliveryDifferent,

    /// <summary>Missing on one side.</summary>
    RequestedDeliveryMissing,

    /// <summary>By the same channel.</summary>
    ChannelsSame,

    /// <summary>By two channels: a demand that goes two ways arrives like this.</summary>
    ChannelsDifferent,
}
