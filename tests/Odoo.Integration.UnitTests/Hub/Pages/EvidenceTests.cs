using System.Globalization;
using System.Text.RegularExpressions;
using Odoo.Integration.Hub.Pages.HeldOrder;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.UnitTests.Hub.Pages;

public sealed partial class EvidenceTests
{
    private static readonly CaseCandidate Candidate = new(
        Guid.Empty, 3.7, 0.928, [new("customer", "customer-same", 1.0, "the same customer"), new("lines", "lines-equal", 8.6, "the same 3 <b>products</b>"), new("time", "time-hours", -1.2, null), new("ship-to", "ship-to-same", 5.5, "")]);

    [Test]
    public void Bars_begin_where_the_one_before_ends_and_add_up_to_the_score()
    {
        var sum = EvidenceSum.Of(Candidate, policyPrior: null);
        sum.Bars.Count.ShouldBe(5);
        sum.Bars[0].Begin.ShouldBe(0);
        sum.Bars[0].Bits.ShouldBe(-10.2, 1e-9);
        sum.Bars.Zip(sum.Bars.Skip(1)).ShouldAllBe(static pair => Math.Abs(pair.First.End - pair.Second.Begin) < 1e-9);
        sum.Bars[^1].End.ShouldBe(Candidate.Bits, 1e-9);
        (sum.Least, sum.PlaceOf(sum.Least), sum.PlaceOf(sum.Most)).ShouldBe((sum.Bars[0].End, 0, 100));
    }

    [Test]
    public void What_channel_and_customer_add_stands_apart_where_the_policy_is_known()
    {
        var sum = EvidenceSum.Of(Candidate, policyPrior: -10);
        sum.Bars.Take(2).Select(static bar => Math.Round(bar.Bits, 6)).ShouldBe([-10, -0.2]);
        sum.Bars[^1].End.ShouldBe(Candidate.Bits, 1e-9);
        EvidenceSum.Of(Candidate, policyPrior: -10.2).Bars.Count.ShouldBe(5);
    }

    [Test]
    public void Nothing_found_is_the_prior_alone() => EvidenceSum.Of(new CaseCandidate(Guid.Empty, -10, 0.001, null), -10).Bars.ShouldHaveSingleItem().End.ShouldBe(-10);

    [Test]
    public async Task Bars_are_drawn_within_the_scale_and_without_styles()
    {
        var html = await Rendering.HtmlAsync<EvidenceBars>(("Sum", EvidenceSum.Of(Candidate, null)));
        var bars = Rectangle().Matches(html);
        bars.Count.ShouldBe(6, "the prior, four findings and the sum");
        bars.ShouldAllBe(bar => Number(bar, "x") >= 0 && Number(bar, "x") + Number(bar, "width") <= 100.02);
        html.ShouldNotContain("style=");
        html.ShouldContain("the same 3 &lt;b&gt;products");
        html.ShouldContain("time hours");
    }

    private static double Number(Match bar, string group) => double.Parse(bar.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("<rect class=\"(for|against)\" x=\"(?<x>[0-9.]+)%\" width=\"(?<width>[0-9.]+)%\"")]
    private static partial Regex Rectangle();
}
