using System.Text.RegularExpressions;
using Odoo.Integration.Hub.Pages.HeldOrder;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.UnitTests.Hub.Pages;

public sealed partial class SideBySideTests
{
    [Test]
    public async Task What_means_the_same_is_not_marked()
    {
        var mine = Case(Given.Order("PO-0004711", Given.Line(1, "NUT-M8", 1, 0.48m, "DZN")) with { Customer = new Party("0042") });
        var theirs = Case(Given.Order("po 4711", Given.Line(7, "nut m8", 12, 0.04m)) with { Customer = new Party("42", Name: "Nord <GmbH>") });
        var html = await HtmlAsync(mine, theirs);
        Marked(html).ShouldBeEmpty();
        html.ShouldContain("PO-0004711", customMessage: "what came stands behind");
        html.ShouldContain("line 1: 1 DZN at 0.48");
        html.ShouldContain("12 C62 at 0.04");
        html.ShouldContain("Nord &lt;GmbH&gt;");
    }

    [Test]
    public async Task What_differs_is_marked_in_words_too()
    {
        var mine = Case(Given.Order("4711", Given.Line(1, "A", 10, 1m), Given.Line(2, "B", 1)) with { Customer = new Party("42") });
        var theirs = Case(Given.Order("4712", Given.Line(1, "A", 11, 2m), Given.Line(2, "C", 1)) with { Customer = new Party("43") });
        var html = await HtmlAsync(mine, theirs);
        Marked(html).ShouldBe(["Reference", "Customer", "A", "B", "C"]);
        foreach (var words in new[] { "quantity and price differ", "only here", "only there", "3 of 3 differ", "differs" })
        {
            html.ShouldContain(words);
        }
    }

    [Test]
    public void Numbers_of_two_channels_say_nothing() => FieldPair.Of(Case(Given.Order("1")), Case(Given.Order("1") with { Channel = "edi", ExternalId = "other" })).First(static pair => pair.Name == "Number").Likeness.ShouldBe(Likeness.Told);

    [Test]
    public void A_day_is_all_that_is_compared_where_one_states_no_more()
    {
        var day = Given.Order("1") with { OrderedAt = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero) };
        Likeness Of(DateTimeOffset other) => FieldPair.Of(Case(day), Case(day with { OrderedAt = other })).First(static pair => pair.Name == "Ordered").Likeness;
        Of(new DateTimeOffset(2026, 11, 20, 23, 59, 59, TimeSpan.Zero)).ShouldBe(Likeness.Same);
        Of(new DateTimeOffset(2026, 11, 21, 0, 0, 1, TimeSpan.Zero)).ShouldBe(Likeness.Different);
    }

    [Test]
    public async Task Of_very_many_lines_those_that_differ_are_shown()
    {
        var lines = Enumerable.Range(1, 1_000).Select(static n => Given.Line(n, $"P-{n}", 1)).ToArray();
        var html = await HtmlAsync(Case(Given.Order("1", lines)), Case(Given.Order("1", [.. lines[..^1], Given.Line(1_000, "P-1000", 2)])));
        html.ShouldContain("P-1000");
        html.ShouldContain("800 more lines are not shown, all of them the same");
    }

    private static CaseOrder Case(Order order) => new() { OrderId = order.Id!.Value, State = "submitted", ReceivedAt = Given.Now, Original = order, HeadSeq = 1 };

    private static Task<string> HtmlAsync(CaseOrder mine, CaseOrder theirs) => Rendering.HtmlAsync<SideBySide>(("Mine", mine), ("Theirs", theirs));

    private static string[] Marked(string html) => [.. Different().Matches(html).Select(static match => match.Groups["name"].Value.Trim())];

    [GeneratedRegex("<tr class=\"different\">\\s*<th scope=\"row\">(<bdi>)?(?<name>[^<]+)")]
    private static partial Regex Different();
}
