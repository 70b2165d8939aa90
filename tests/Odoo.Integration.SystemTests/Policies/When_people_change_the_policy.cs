using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Policies;

public sealed class When_people_change_the_policy
{
    private static readonly ScreeningPolicy Policy = ScreeningPolicy.Default();

    [Test]
    public async Task A_running_hub_follows_and_who_did_it_is_kept()
    {
        await using var world = await World.CreateAsync();
        var demand = Demand.Of(1);
        await SendAsync(world, demand, 1);
        (await SendAsync(world, demand with { Number = "S-1" }, 2)).Quarantined.ShouldBe(1);

        (await CommandLine.RunAsync(world, 1, "policy", "activate", "lenient", "--by", "anna")).ShouldContain("there is no policy 'lenient'");
        await ImportAsync(world, "lenient", Policy.PriorBits - 30);
        (await SendAsync(world, demand with { Number = "S-2" }, 3)).Quarantined.ShouldBe(2, "nothing activates by itself");
        (await CommandLine.RunAsync(world, 0, "policy", "activate", "lenient", "--by", "anna", "--why", "a test")).ShouldContain("decides from now on");
        (await CommandLine.RunAsync(world, 1, "policy", "activate", "lenient", "--by", "anna")).ShouldContain("already");
        (await CommandLine.RunAsync(world, 0, "doctor")).ShouldContain("lenient decides since");
        await FollowedAsync();
        (await SendAsync(world, demand with { Number = "S-3" }, 4)).Quarantined.ShouldBe(2);
        (await world.QueryAsync<string>("select policy_version from hub.decision join hub.orders using (order_id) where external_id = 'S-3'")).ShouldBe("lenient");

        (await CommandLine.RunAsync(world, 0, "policy", "revert", "--by", "bert")).ShouldContain("decides again");
        (await CommandLine.RunAsync(world, 1, "policy", "revert", "--by", "bert")).ShouldContain("nothing to revert");
        await FollowedAsync();
        (await SendAsync(world, demand with { Number = "S-4" }, 5)).Quarantined.ShouldBe(3);
        (await CommandLine.RunAsync(world, 0, "policy", "show", "lenient")).ShouldContain("user:anna: a test");
        (await CommandLine.RunAsync(world, 0, "policy", "list", "--json")).ShouldContain("\"version\":\"lenient\"");
        (await world.QueryAsync<string>("select string_agg(action || ' ' || actor, ', ' order by activation_id) from hub.policy_activation")).ShouldBe("activate user:anna, revert user:bert");
        await Should.ThrowAsync<Npgsql.PostgresException>(() => world.ExecuteAsync("update hub.policy_activation set actor = 'user:nobody'"));
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task A_policy_that_is_tried_changes_nothing_and_what_it_would_have_done_is_kept()
    {
        await using var world = await World.CreateAsync(startHub: false);
        await ImportAsync(world, "lenient", Policy.PriorBits - 30);
        await CommandLine.RunAsync(world, 0, "policy", "shadow", "lenient", "--by", "anna");
        await world.StartHubAsync();
        var demand = Demand.Of(1);
        await SendAsync(world, demand, 1);
        (await SendAsync(world, demand with { Number = "S-1" }, 2)).Quarantined.ShouldBe(1);
        await SendAsync(world, Demand.Of(2), 3);

        (await world.QueryAsync<long>("select count(*) from hub.decision where outcome = 'shadow'")).ShouldBe(1);
        (await world.QueryAsync<string>("select actor || ' ' || coalesce(kind, 'clear') from hub.decision where outcome = 'shadow'")).ShouldBe("policy:lenient clear");
        var shown = await CommandLine.RunAsync(world, 0, "policy", "shadow");
        shown.ShouldContain("3 orders decided on, 1 otherwise");
        shown.ShouldContain("S-1");
        (await CommandLine.RunAsync(world, 0, "policy", "shadow", "--off")).ShouldContain("no policy is tried");
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task A_backtest_lists_exactly_what_would_change_and_a_calibration_learns_from_verdicts()
    {
        await using var world = await World.CreateAsync();
        for (var n = 1; n <= 6; n++)
        {
            await SendAsync(world, Demand.Of(n), (2 * n) - 1);
            (await SendAsync(world, Demand.Of(n) with { Number = $"S-{n}" }, 2 * n)).Quarantined.ShouldBe(n);
        }

        await CommandLine.RunAsync(world, 0, "quarantine", "release", "S-1", "--by", "anna");
        await CommandLine.RunAsync(world, 0, "quarantine", "reject", "S-2", "--duplicate-of", "N-2", "--by", "anna");
        await world.AtRestAsync(12);

        await ImportAsync(world, "lenient", Policy.PriorBits - 30);
        var changed = await CommandLine.RunAsync(world, 0, "policy", "backtest", "--policy", "lenient", "--json");
        var rows = changed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        rows.Length.ShouldBe(6);
        rows.ShouldAllBe(static row => row.Contains("\"externalId\":\"S-", StringComparison.Ordinal) && row.Contains("\"then\":\"clear\"", StringComparison.Ordinal));
        rows.Single(static row => row.Contains("\"S-1\"", StringComparison.Ordinal)).ShouldContain("\"person\":\"new\",\"agrees\":true");
        rows.Single(static row => row.Contains("\"S-2\"", StringComparison.Ordinal)).ShouldContain("\"person\":\"duplicate\",\"agrees\":false");
        (await CommandLine.RunAsync(world, 0, "policy", "backtest", "--policy", Policy.Version)).ShouldContain("0 change");
        (await CommandLine.RunAsync(world, 1, "policy", "backtest", "--policy", "none")).ShouldContain("there is no policy 'none'");

        var proposal = await CommandLine.RunAsync(world, 0, "policy", "calibrate", "--by", "anna");
        proposal.ShouldContain("2 verdicts: 1 duplicates, 1 new");
        proposal.ShouldContain("nothing was learnt without verdicts");
        (await CommandLine.RunAsync(world, 0, "policy", "list")).ShouldContain($"{Policy.Version}+cal.1");
        (await CommandLine.RunAsync(world, 0, "policy", "calibrate", "--by", "anna")).ShouldContain("+cal.2");
        (await world.QueryAsync<long>("select count(*) from hub.policy_activation")).ShouldBe(0, "nothing activates by itself");
        (await CommandLine.RunAsync(world, 0, "policy", "backtest", "--policy", $"{Policy.Version}+cal.1")).ShouldContain("holds 6, policy");
    }

    private static async Task<Store.Ledger.ChannelBalance> SendAsync(World world, Demand demand, int received)
    {
        using var answer = await world.PostAsync(demand.Json(), $"key-{received:D5}", demand.Number.StartsWith('S') ? "shop" : "portal");
        answer.EnsureSuccessStatusCode();
        return await world.AtRestAsync(received);
    }

    private static async Task ImportAsync(World world, string version, double prior)
    {
        var file = Path.Combine(world.DropFolder, version + ".json");
        await File.WriteAllTextAsync(file, (Policy with { Version = version, PriorBits = prior }).Write());
        (await CommandLine.RunAsync(world, 0, "policy", "import", file, "--by", "anna")).ShouldContain("is kept");
    }

    // What a reading of the table is believed for, and some.
    private static Task FollowedAsync() => Task.Delay(TimeSpan.FromSeconds(6));
}
