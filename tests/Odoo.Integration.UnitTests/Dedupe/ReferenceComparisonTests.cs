using Odoo.Integration.Dedupe.Evidence;
using static Odoo.Integration.UnitTests.Dedupe.DedupeGiven;

namespace Odoo.Integration.UnitTests.Dedupe;

public sealed class ReferenceComparisonTests
{
    [TestCase("PO-1007", "PO-1007", EvidenceLevel.ReferenceEqual)]
    [TestCase("PO-1007", "po 1007", EvidenceLevel.ReferenceNormalisedEqual)]
    [TestCase("PO-1O07", "PO-1007", EvidenceLevel.ReferenceNear)]
    [TestCase("1OO7-l", "1007-1", EvidenceLevel.ReferenceNear)]
    [TestCase("45081", "45018", EvidenceLevel.ReferenceNear)]
    [TestCase("45010", "45001", EvidenceLevel.ReferenceInSequence)]
    [TestCase("45001", "45010", EvidenceLevel.ReferenceNear)]
    [TestCase("450012", "45012", EvidenceLevel.ReferenceNear)]
    [TestCase("PO-1008", "PO-1007", EvidenceLevel.ReferenceInSequence)]
    [TestCase("PO-1027", "PO-1007", EvidenceLevel.ReferenceInSequence)]
    [TestCase("PO-1028", "PO-1007", EvidenceLevel.ReferenceConflicting)]
    [TestCase("PO-1007", "PO-1008", EvidenceLevel.ReferenceDigitDiffers)]
    [TestCase("PO-1007", "PO-1018", EvidenceLevel.ReferenceInSequence)]
    [TestCase("PO-1007", "PO-1907", EvidenceLevel.ReferenceDigitDiffers)]
    [TestCase("PO-1007", "PO-5544", EvidenceLevel.ReferenceConflicting)]
    [TestCase("12", "13", EvidenceLevel.ReferenceConflicting)]
    [TestCase("4500000021", "4500000001", EvidenceLevel.ReferenceInSequence)]
    [TestCase("4500000034", "4500000013", EvidenceLevel.ReferenceConflicting)]
    [TestCase("4500000013", "4500000033", EvidenceLevel.ReferenceDigitDiffers)]
    [TestCase("4500000022", "4500000041", EvidenceLevel.ReferenceInSequence)]
    [TestCase("121", "1211", EvidenceLevel.ReferenceNear)]
    [TestCase("12", "121", EvidenceLevel.ReferenceConflicting)]
    [TestCase("45001", "4500045001", EvidenceLevel.ReferenceNear)]
    [TestCase("5001", "4500045001", EvidenceLevel.ReferenceConflicting)]
    [TestCase("KX1460", "1460", EvidenceLevel.ReferenceNear)]
    [TestCase("KLMNX1460", "1460", EvidenceLevel.ReferenceConflicting)]
    [TestCase("Easter display", "easter-display", EvidenceLevel.ReferenceSameWords)]
    [TestCase("Lager 5", "Lager 5", EvidenceLevel.ReferenceSameWords)]
    [TestCase("Lager 55", "Lager 55", EvidenceLevel.ReferenceEqual)]
    [TestCase("PO-1007", null, EvidenceLevel.ReferenceMissing)]
    [TestCase(null, null, EvidenceLevel.ReferenceMissingOnBoth)]
    public void Two_references_agree_so(string? mine, string? theirs, EvidenceLevel level) => Level(mine, null, theirs, null).ShouldBe(level);

    [TestCase("W-4711", "4711", EvidenceLevel.ReferenceMissing)]
    [TestCase("W-47110", "47110", EvidenceLevel.ReferenceCrossed)]
    [TestCase("W-47110", "W-47110", EvidenceLevel.ReferenceCrossed)]
    [TestCase("W-47111", "47110", EvidenceLevel.ReferenceMissing)]
    public void A_reference_copied_from_the_order_number_is_seen(string number, string copied, EvidenceLevel level)
    {
        var (order, copy) = (Profile(Order(null) with { ExternalId = number }), Profile(Order(copied) with { ExternalId = "X-1" }));
        Compare(order, copy).Level(EvidenceField.Reference).ShouldBe(level);
        Compare(copy, order).Level(EvidenceField.Reference).ShouldBe(level);
    }

    [TestCase("1", "2", EvidenceLevel.ReferenceOtherRelease)]
    [TestCase("1", null, EvidenceLevel.ReferenceReleaseMissing)]
    [TestCase("1", "1", EvidenceLevel.ReferenceSameRelease)]
    [TestCase("001", "1", EvidenceLevel.ReferenceSameRelease)]
    public void Releases_tell_call_offs_apart(string? mine, string? theirs, EvidenceLevel level) => Level("PO-1", mine, "PO-1", theirs).ShouldBe(level);

    [TestCase("PO-1007", "PO-1O07")]
    [TestCase("45081", "45018")]
    [TestCase("PO-1007", "PO-1907")]
    [TestCase("450012", "45012")]
    public void It_does_not_matter_which_came_first(string one, string other) => Level(one, null, other, null).ShouldBe(Level(other, null, one, null));

    private static EvidenceLevel Level(string? mine, string? myRelease, string? theirs, string? theirRelease) =>
        Compare(Profile(Order(mine, release: myRelease)), Profile(Order(theirs, release: theirRelease))).Level(EvidenceField.Reference);
}
