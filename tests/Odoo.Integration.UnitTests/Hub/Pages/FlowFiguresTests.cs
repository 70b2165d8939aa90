using Odoo.Integration.Hub.Pages.Flow;
using Odoo.Integration.Store.Flow;
using Odoo.Integration.Store.Ledger;

namespace Odoo.Integration.UnitTests.Hub.Pages;

public sealed class FlowFiguresTests
{
    private static readonly Guid Held = Guid.CreateVersion7(Given.Now);

    [Test]
    public async Task Every_number_leads_to_what_it_counts()
    {
        var html = await HtmlOf(new ChannelBalance("edi&acme", 2_000, 1_980, 9, 5, 4, 2) { Waiting = 1, Resent = 6, Refused = 3 });
        html.ShouldContain("<a href=\"/orders?channel=edi%26acme&amp;state=submitted\">1,980</a>");
        html.ShouldContain("<a href=\"/orders?channel=edi%26acme&amp;state=in-flight\">2</a>");
        html.ShouldContain("<a href=\"/orders?channel=edi%26acme&amp;state=waiting\">1</a>");
        html.ShouldContain("<a href=\"/quarantine?channel=edi%26acme\">5</a>");
        html.ShouldContain("<a href=\"/orders?channel=edi%26acme&amp;state=duplicate\">3</a>");
        html.ShouldContain("<a href=\"/orders?channel=edi%26acme&amp;state=rejected\">1</a>");
        html.ShouldContain("<a href=\"/files?channel=edi%26acme&amp;only=problems\">3</a>");
        html.ShouldContain($"<a href=\"/quarantine/{Held}\">");
        html.ShouldContain("the oldest for 3 h 0 min");
        html.ShouldNotContain("does not add up");
    }

    [Test]
    public async Task An_account_that_does_not_add_up_is_said() => (await HtmlOf(new ChannelBalance("portal", 3, 1, 0, 0, 0, 0))).ShouldContain("does not add up");

    [Test]
    public async Task A_server_in_trouble_says_which_and_since_when()
    {
        var html = await HtmlOf(new ChannelBalance("portal", 1, 1, 0, 0, 0, 0), new ServiceState("Odoo", "Odoo does not answer; cleared orders wait", Given.Now.AddMinutes(-5), "cleared orders for odoo wait"));
        html.ShouldContain("trouble");
        html.ShouldContain("Odoo does not answer");
        html.ShouldContain("since 5 min");
    }

    private static Task<string> HtmlOf(ChannelBalance channel, params ServiceState[] services)
    {
        var reading = new FlowReading(Given.Now, TimeSpan.FromMilliseconds(40), [channel], [new FlowHour(Given.Now, 1, 0, 1)], [new OldestOrder { State = "quarantined", StateAt = Given.Now.AddHours(-3), OrderId = Held }]);
        return Rendering.HtmlOf<FlowFigures>(new { Reading = reading, Services = (IReadOnlyList<ServiceState>)services, Warnings = (IReadOnlyList<string>)["the key runs out"], Now = Given.Now });
    }
}
