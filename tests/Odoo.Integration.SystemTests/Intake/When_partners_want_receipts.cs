using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Intake;

public sealed class When_partners_want_receipts
{
    [Test]
    public async Task Each_interchange_is_receipted_also_one_that_came_before_and_one_that_is_damaged()
    {
        await using var world = await World.CreateAsync();
        var whole = Demand.X12(71, [Demand.Of(1), Demand.Of(2)]);
        world.Drop("edi", "a.x12", whole);
        (await ReceiptsAsync(world, 1))[0].ShouldContain("AK9*A*2*2*2");
        await world.AtRestAsync(2);

        world.Drop("edi", "a.x12", whole);
        (await ReceiptsAsync(world, 2))[1].ShouldContain("AK9*A*2*2*2", Case.Sensitive, "the partner would send it again");
        world.Drop("edi", "b.x12", Demand.X12(72, [Demand.Of(3), Demand.Of(4)]).Replace("SE*8*0002", "SE*9*0002", StringComparison.Ordinal));
        var damaged = (await ReceiptsAsync(world, 3))[2];
        damaged.ShouldContain("AK2*850*0001");
        damaged.ShouldContain("AK5*A");
        damaged.ShouldContain("AK5*R*4"); // Element 718: the number of segments does not match.
        damaged.ShouldContain("AK9*P*2*2*1");

        Names(world).Select(static name => name[..9]).ShouldBe(["000000001", "000000002", "000000003"]);
        var total = await world.AtRestAsync(6);
        (total.Submitted, total.Duplicate, total.Rejected).ShouldBe((3, 2, 1));
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task One_that_cannot_be_written_waits_and_is_written_after_a_crash_too()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var outbox = Path.Combine(world.DropFolder, "outbox");
        await File.WriteAllTextAsync(outbox, "in the way");
        var hub = await world.StartHubAsync();
        world.Drop("edi", "a.x12", Demand.X12(71, [Demand.Of(1)]));
        await world.UntilAsync(async () => await world.QueryAsync<long>("select count(*) from hub.acknowledgement where written_at is null") == 1, static () => "no receipt is due");
        await hub.KillAsync();
        File.Delete(outbox);
        await world.StartHubAsync();
        (await ReceiptsAsync(world, 1))[0].ShouldContain("AK9*A*1*1*1");
        await world.UntilAsync(async () => await world.QueryAsync<long>("select count(*) from hub.acknowledgement where written_at is null") == 0, static () => "it is not noted");
        await world.AtRestAsync(1);
    }

    private static async Task<string[]> ReceiptsAsync(World world, int count)
    {
        await world.UntilAsync(() => Task.FromResult(Names(world).Length >= count), () => $"there are {Names(world).Length} receipts, not {count}");
        return [.. Names(world).Select(name => File.ReadAllText(Path.Combine(world.DropFolder, "outbox", "edi", name)))];
    }

    private static string[] Names(World world) =>
        Directory.Exists(Path.Combine(world.DropFolder, "outbox", "edi"))
            ? [.. Directory.GetFiles(Path.Combine(world.DropFolder, "outbox", "edi")).Select(static path => Path.GetFileName(path)).Where(static name => !name.StartsWith('.')).Order(StringComparer.Ordinal)]
            : [];
}
