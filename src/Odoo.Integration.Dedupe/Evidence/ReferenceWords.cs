using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>References in words.</summary>
internal static class ReferenceWords
{
    public static string Of(OrderProfile order, OrderProfile other, EvidenceLevel level) => level switch
    {
        EvidenceLevel.ReferenceEqual => $"reference {order.Reference} on both",
        EvidenceLevel.ReferenceNormalisedEqual => $"reference {order.Reference} is {other.Reference} written differently",
        EvidenceLevel.ReferenceSameRelease => $"reference {order.Reference} with release {order.ReleaseNumber} on both",
        EvidenceLevel.ReferenceReleaseMissing => $"reference {order.Reference} on both, a release number ({order.ReleaseNumber ?? other.ReleaseNumber}) on one",
        EvidenceLevel.ReferenceOtherRelease => $"reference {order.Reference} with release {order.ReleaseNumber}, the other with release {other.ReleaseNumber}",
        EvidenceLevel.ReferenceCrossed => $"the reference of one is the order number of the other ({order.Reference ?? other.Reference})",
        EvidenceLevel.ReferenceNear => $"reference {order.Reference} is {other.Reference} {Slip(order.NormalisedReference!, other.NormalisedReference!)}",
        EvidenceLevel.ReferenceDigitDiffers => $"reference {order.Reference}, the other {other.Reference}: one digit differs",
        EvidenceLevel.ReferenceSameWords => $"reference {order.Reference} on both: a name, not a number",
        EvidenceLevel.ReferenceReused => $"reference {order.Reference} on both, as on more orders of this customer",
        EvidenceLevel.ReferenceInSequence => $"reference {order.Reference} follows {other.Reference}: two orders in a row",
        EvidenceLevel.ReferenceMissing => $"only one has a customer reference ({order.Reference ?? other.Reference})",
        EvidenceLevel.ReferenceMissingOnBoth => "neither has a customer reference",
        _ => $"reference {order.Reference}, the other {other.Reference}",
    };

    private static string Slip(string mine, string theirs)
    {
        if (References.Loose(mine) == References.Loose(theirs))
        {
            return "with letters mistaken for digits";
        }

        if (mine.Length != theirs.Length)
        {
            return Math.Abs(mine.Length - theirs.Length) == 1 ? "with one sign too many or too few" : "with another beginning";
        }

        return mine.Zip(theirs).Count(static pair => pair.First != pair.Second) == 1 ? "with one letter mistaken" : "with two signs swapped";
    }
}
