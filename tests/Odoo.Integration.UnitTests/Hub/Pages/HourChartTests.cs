using Odoo.Integration.Hub.Pages.Flow;

namespace Odoo.Integration.UnitTests.Hub.Pages;

public sealed class HourChartTests
{
    [Test]
    public void The_highest_hour_fills_the_picture_and_the_others_are_in_proportion()
    {
        var chart = HourChart.Of([(Given.Now, 50), (Given.Now.AddHours(1), 0), (Given.Now.AddHours(2), 100)]);
        (chart.Sum, chart.Highest).ShouldBe((150, 100));
        chart.Bars[2].Height.ShouldBe(2 * chart.Bars[0].Height, 0.001);
        chart.Bars[1].Height.ShouldBe(0);
        foreach (var bar in chart.Bars)
        {
            (bar.Y + bar.Height).ShouldBe(HourChart.Floor, 0.001);
        }
    }

    [Test]
    public void Bars_stand_side_by_side_within_the_picture()
    {
        var chart = HourChart.Of([.. Enumerable.Range(0, 24).Select(static hour => (Given.Now.AddHours(hour), (long)hour))]);
        chart.Bars.Zip(chart.Bars.Skip(1)).ShouldAllBe(static pair => pair.First.X + pair.First.Width < pair.Second.X);
        (chart.Bars[^1].X + chart.Bars[^1].Width).ShouldBeLessThanOrEqualTo(HourChart.Width);
    }

    [Test]
    public void One_order_beside_a_million_is_seen() => HourChart.Of([(Given.Now, 1), (Given.Now.AddHours(1), 1_000_000)]).Bars[0].Height.ShouldBeGreaterThan(1);

    [Test]
    public void Nothing_at_all_is_a_picture_too()
    {
        HourChart.Of([]).Bars.ShouldBeEmpty();
        HourChart.Of([(Given.Now, 0)]).Bars.ShouldHaveSingleItem().Height.ShouldBe(0);
    }

    [Test]
    public async Task The_picture_says_its_numbers_in_words()
    {
        var html = await Rendering.HtmlOf<HourBars>(new { Name = "Held", Chart = HourChart.Of([(Given.Now, 1_500), (Given.Now.AddHours(1), 3)]) });
        html.ShouldContain("aria-label=\"Held by the hour: 1,503 in 24 hours, at most 1,500 in one\"");
        html.ShouldContain("<title>14:05: 1,500</title>");
    }
}
