using Odoo.Integration.Hub.Commands;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Review;

public sealed class When_people_look_at_orders
{
    [Test]
    public async Task The_command_line_tells_each_orders_story()
    {
        await using var world = await World.CreateAsync();
        var demand = Demand.Of(1);
        await world.PostAsync(demand.Json(), "key-0001");
        await world.AtRestAsync(1);
        await world.PostAsync((demand with { Number = "S-1" }).Json(), "key-0002", "shop");
        await world.AtRestAsync(2);

        (await RunAsync(world, 0, "orders", "list")).ShouldContain("S-1");
        (await RunAsync(world, 0, "orders", "list", "--state", "submitted", "--json")).ShouldContain("\"externalId\":\"N-1\"");
        (await RunAsync(world, 2, "orders", "list", "--state", "nonsense")).ShouldContain("no state");
        var held = await RunAsync(world, 0, "quarantine", "list");
        held.ShouldContain("suspected-duplicate");
        held.ShouldContain("the same 3 products and quantities");
        var story = await RunAsync(world, 0, "quarantine", "show", "S-1");
        story.ShouldContain("bits, probability");
        story.ShouldContain("++++");
        (await RunAsync(world, 0, "orders", "show", "N-1")).ShouldContain("call to Odoo: done");
        (await RunAsync(world, 0, "orders", "show", "N-1", "--json")).ShouldStartWith("{");
        (await RunAsync(world, 1, "orders", "show", "no-such")).ShouldContain("no order");
        (await RunAsync(world, 0, "arrivals", "list")).ShouldContain("http:test");
        (await RunAsync(world, 0, "ledger", "--check")).ShouldContain("sound");
        (await RunAsync(world, 0, "quarantine", "reject", "S-1", "--duplicate-of", "N-1", "--by", "anna", "--note", "telephone")).ShouldContain("duplicate");
        (await RunAsync(world, 1, "quarantine", "release", "S-1")).ShouldContain("does not wait");
        (await RunAsync(world, 0, "orders", "show", "S-1")).ShouldContain("user:anna");
        (await RunAsync(world, 0, "quarantine", "list")).ShouldContain("nothing is held");
    }

    [Test]
    public async Task The_doctor_says_what_to_mend()
    {
        await using var world = await World.CreateAsync(startHub: false);
        (await RunAsync(world, 0, "doctor")).ShouldNotContain("MEND");
        world.Settings["HUB_Odoo__Key"] = "wrong";
        world.Settings["HUB_BROKER__URI"] = "amqp://guest:guest@127.0.0.1:9/";
        var findings = await RunAsync(world, 1, "doctor");
        findings.ShouldContain("MEND  RabbitMQ");
        findings.ShouldContain("MEND  Odoo: Odoo does not know login 'hub_bot'");
        findings.ShouldContain("ok    PostgreSQL");
    }

    private static async Task<string> RunAsync(World world, int code, params string[] arguments)
    {
        var text = new StringWriter();
        (await world.WithSettingsAsync(() => HubCommandLine.RunAsync(arguments, text, text))).ShouldBe(code, text.ToString());
        return text.ToString();
    }
}
