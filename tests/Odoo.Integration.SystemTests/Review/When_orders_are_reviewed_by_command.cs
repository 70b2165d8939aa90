using System.Text.Json;
using Odoo.Integration.SystemTests.Harness;
using static Odoo.Integration.SystemTests.Review.ReviewGiven;

namespace Odoo.Integration.SystemTests.Review;

public sealed class When_orders_are_reviewed_by_command
{
    [Test]
    public async Task One_order_is_decided_on_taken_back_corrected_and_sent()
    {
        await using var world = await World.CreateAsync();
        var demand = Demand.Of(1);
        await world.PostAsync(demand.Json(), "key-0001");
        await world.AtRestAsync(1);
        await world.PostAsync((demand with { Number = "S-1" }).Json(), "key-0002", "shop");
        (await world.AtRestAsync(2)).Quarantined.ShouldBe(1);

        (await RunAsync(world, 0, "quarantine", "groups")).ShouldContain("suspected-duplicate");
        using var row = JsonDocument.Parse(await RunAsync(world, 0, "quarantine", "list", "--json", "--channel", "shop", "--sort", "age"));
        (row.RootElement.GetProperty("externalId").GetString(), row.RootElement.GetProperty("value").GetDecimal()).ShouldBe(("S-1", 19.5m));
        var seen = row.RootElement.GetProperty("eTag").GetString()!.Trim('"');
        (await RunAsync(world, 0, "quarantine", "list", "--channel", "edi")).ShouldContain("nothing is held");
        (await RunAsync(world, 0, "quarantine", "list", "--tsv")).Split('\n').Length.ShouldBe(3, "a header, a row, and the end");
        (await RunAsync(world, 2, "quarantine", "list", "--sort", "newest")).ShouldContain("newest");
        (await RunAsync(world, 0, "quarantine", "assign", "S-1", "anna", "--by", "ben")).ShouldContain("given to anna");
        (await RunAsync(world, 0, "quarantine", "list", "--assigned-to", "anna")).ShouldContain("1 of 1 held");
        (await RunAsync(world, 0, "quarantine", "note", "S-1", "asked the customer", "--by", "ben")).ShouldContain("noted");

        (await RunAsync(world, 1, "quarantine", "release", "S-1", "--reason", "resent")).ShouldContain("there are new-demand");
        var released = await RunAsync(world, 0, "quarantine", "release", "S-1", "--reason", "new-demand", "--by", "anna", "--seen", seen);
        released.ShouldContain("is now cleared");
        released.ShouldContain("it may go to Odoo from");
        (await RunAsync(world, 1, "quarantine", "reject", "S-1", "--by", "ben", "--seen", seen)).ShouldContain("released by user:anna");
        (await RunAsync(world, 0, "quarantine", "undo", "S-1", "--by", "anna", "--json")).ShouldContain("\"state\":\"quarantined\"");
        (await RunAsync(world, 0, "quarantine", "list", "--assigned-to", "anna")).ShouldContain("S-1");
        (await RunAsync(world, 0, "quarantine", "duplicate", "S-1", "--reason", "re-keyed", "--by", "anna")).ShouldContain("is now duplicate");
        (await RunAsync(world, 0, "quarantine", "undo", "S-1", "--by", "anna")).ShouldContain("is now quarantined");
        (await RunAsync(world, 0, "quarantine", "amendment", "S-1", "--of", "N-1", "--by", "anna")).ShouldContain("is now duplicate");
        (await RunAsync(world, 0, "quarantine", "undo", "S-1", "--by", "anna")).ShouldContain("is now quarantined");

        (await RunAsync(world, 2, "quarantine", "edit", "S-1", "--line", "1=55")).ShouldContain("no correction");
        (await RunAsync(world, 1, "quarantine", "edit", "S-1", "--line", "9:quantity=55")).ShouldContain("no line 9");
        (await RunAsync(world, 0, "quarantine", "edit", "S-1", "--line", "1:quantity=55", "--line", "1:sku=P-7", "--line", "2:quantity=0", "--by", "anna")).ShouldContain("is now cleared");
        (await RunAsync(world, 0, "quarantine", "undo", "S-1", "--by", "anna")).ShouldContain("is now quarantined");
        (await RunAsync(world, 0, "quarantine", "release", "S-1", "--now", "--by", "anna")).ShouldContain("is now cleared");
        (await world.AtRestAsync(2)).Submitted.ShouldBe(2);
        (await RunAsync(world, 1, "quarantine", "undo", "S-1", "--by", "anna")).ShouldContain("it was sent to Odoo");
        var story = await RunAsync(world, 0, "quarantine", "show", "S-1");
        story.ShouldContain("taken back");
        story.ShouldContain("asked the customer");
        story.ShouldContain("reason re-keyed");
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task Many_are_decided_on_by_a_running_hub()
    {
        await using var world = await World.CreateAsync(startHub: false);
        await HeldAsync(world, 12);
        (await RunAsync(world, 2, "quarantine", "bulk", "rejected")).ShouldContain("say which orders are meant");
        (await RunAsync(world, 2, "quarantine", "bulk", "rejected", "--channel", "edi", "--reason", "resent")).ShouldContain("no reason");
        var made = await RunAsync(world, 0, "quarantine", "bulk", "rejected", "M-0", "M-1", "--reason", "cancelled", "--by", "anna");
        made.ShouldContain("0 of 2 done, 2 to do");
        made.ShouldContain("a running hub carries it out");
        var job = made.Split(' ')[1].TrimEnd(':');
        (await RunAsync(world, 0, "quarantine", "jobs", "cancel", job, "--by", "ben")).ShouldContain("2 left off");
        (await RunAsync(world, 1, "quarantine", "jobs", "cancel", job, "--by", "ben")).ShouldContain("is over");

        await world.StartHubAsync();
        (await RunAsync(world, 0, "quarantine", "bulk", "rejected", "--held-for", "not-a-new-order", "--by", "anna", "--wait")).ShouldContain("12 of 12 done");
        using var newest = JsonDocument.Parse(await RunAsync(world, 0, "quarantine", "jobs", "list", "--json", "--limit", "1"));
        var done = newest.RootElement.GetProperty("id").GetString()!;
        newest.RootElement.GetProperty("title").GetString().ShouldBe("reason not-a-new-order");
        (await RunAsync(world, 0, "quarantine", "jobs", "show", done)).ShouldContain("12 of 12 done");
        (await RunAsync(world, 0, "quarantine", "jobs", "undo", done, "--by", "anna", "--wait")).ShouldContain("12 of 12 done");
        (await RunAsync(world, 0, "quarantine", "list")).ShouldContain("12 of 12 held");
        (await RunAsync(world, 1, "quarantine", "jobs", "show", "01900000-0000-7000-8000-000000000000")).ShouldContain("there is no job");
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task A_missing_key_is_said_and_forgotten()
    {
        await using var world = await World.CreateAsync(startHub: false);
        world.Settings["HUB_Review__UndoSeconds"] = "0";
        await world.StartHubAsync();
        await world.PostAsync(new Demand("N-1", "C-1", "REF-1", ("OLD-1", 5, 1m)).Json(), "key-0001");
        (await world.AtRestAsync(1)).Quarantined.ShouldBe(1);
        (await RunAsync(world, 0, "mappings", "missing")).ShouldContain("OLD-1");
        (await RunAsync(world, 2, "mappings", "set", "product", "OLD-1", "P-1", "--server", "elsewhere")).ShouldContain("there is no server");
        (await RunAsync(world, 0, "mappings", "set", "product", "OLD-1", "P-1", "--by", "anna", "--wait")).ShouldContain("1 of 1 done");
        await world.UntilAsync(async () => await world.TotalAsync() is { InFlight: 0, Submitted: 1 }, static () => "it does not go on");
        (await RunAsync(world, 0, "mappings", "list")).ShouldContain("user:anna");
        (await RunAsync(world, 0, "mappings", "remove", "product", "OLD-1", "--by", "anna")).ShouldContain("any more");
        (await RunAsync(world, 1, "mappings", "remove", "product", "OLD-1", "--by", "anna")).ShouldContain("nobody has said");
        (await RunAsync(world, 0, "mappings", "missing")).ShouldContain("no order waits");
    }

    private static Task<string> RunAsync(World world, int code, params string[] arguments) => CommandLine.RunAsync(world, code, arguments);
}
