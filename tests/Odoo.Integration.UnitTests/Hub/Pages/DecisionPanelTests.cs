using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Odoo.Integration.Hub.Pages.Orders;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.UnitTests.Hub.Pages;

public sealed partial class DecisionPanelTests
{
    private const string Evidence = """[{"bits":0.9,"field":"customer","level":"customer-same","words":"the same customer"},{"bits":-5.4,"field":"reference","level":"reference-in-sequence","words":""},{"bits":6.4,"field":"lines","level":"lines-equal","words":"the same"}]""";

    [TestCase(-10.2, -8.3)] // prior alone
    [TestCase(-10.2, -5.8)] // with an offset of its channel
    [TestCase(null, -8.3)]
    public async Task The_bits_that_are_shown_add_up_to_the_decisions(double? prior, double bits)
    {
        var html = WebUtility.HtmlDecode(await HtmlOf(new ChainDecision { At = Given.Now, Actor = "policy:1", PolicyVersion = "1", Outcome = "clear", Bits = bits, Probability = 0.02, PolicyPrior = prior, Evidence = Evidence, MatchedOrder = Guid.Empty }));
        var shown = Bits().Matches(html).Select(static bit => double.Parse(bit.Groups[1].Value.Replace('−', '-'), CultureInfo.InvariantCulture)).ToArray();
        shown[..^1].Sum().ShouldBe(shown[^1], 0.051 * shown.Length);
        shown[^1].ShouldBe(bits, 0.051);
    }

    [Test]
    public async Task A_verdict_that_was_taken_back_says_so()
    {
        var html = await HtmlOf(new ChainDecision { At = Given.Now, Actor = "user:anna", Outcome = "edited", UndoneAt = Given.Now, ReasonCode = "typing-error", Detail = """{"changes":["line 1: quantity 10 is 100"]}""" });
        html.ShouldContain("taken back");
        html.ShouldContain("line 1: quantity 10 is 100");
        html.ShouldContain("typing-error");
    }

    private static Task<string> HtmlOf(ChainDecision decision) => Rendering.HtmlOf<DecisionPanel>(new { Frame = Rendering.Frame(), Decision = decision });

    [GeneratedRegex("<td class=\"number\">(?:<b>)?([+−0-9.]+)")]
    private static partial Regex Bits();
}
