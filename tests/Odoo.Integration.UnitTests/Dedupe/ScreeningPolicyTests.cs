using System.Text.Json.Nodes;
using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Policies;

namespace Odoo.Integration.UnitTests.Dedupe;

public sealed class ScreeningPolicyTests
{
    [Test]
    public void The_built_in_policy_weighs_every_level()
    {
        var policy = ScreeningPolicy.Default();
        foreach (var level in Enum.GetValues<EvidenceLevel>())
        {
            double.IsFinite(policy.BitsOf(level)).ShouldBeTrue();
        }
    }

    [TestCase("possible", 0.99)]
    [TestCase("possible", 0.0)]
    [TestCase("likely", 1.0)]
    [TestCase("horizonDays", 0)]
    [TestCase("candidatesPerKey", 1001)]
    public void Numbers_out_of_range_are_refused(string field, double value) => Changed(policy => policy[field] = value).ShouldNotBeEmpty();

    [Test]
    public void A_level_without_weight_is_named() => Changed(static policy => policy["bits"]!.AsObject().Remove("lines-disjoint")).ShouldContain("lines-disjoint");

    [Test]
    public void A_weight_without_level_is_named() => Changed(static policy => policy["bits"]!["moon-phase"] = 1).ShouldContain("moon-phase");

    [Test]
    public void A_misspelt_field_is_refused() => Changed(static policy => policy["prioBits"] = 1).ShouldContain("prioBits");

    private static string Changed(Action<JsonObject> change)
    {
        var json = JsonNode.Parse(ScreeningPolicy.Default().Write())!.AsObject();
        change(json);
        return Should.Throw<FormatException>(() => ScreeningPolicy.Parse(json.ToJsonString())).Message;
    }
}
