using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Intake;

public sealed class When_the_broker_loses_a_message
{
    [Test]
    public async Task The_order_is_announced_again()
    {
        await using var world = await World.CreateAsync(startHub: false);

        // Taken by the command line while no hub runs; then the announcement is lost, as if a broker had lost its disk.
        var file = Path.Combine(world.DropFolder, "orders.jsonl");
        await File.WriteAllTextAsync(file, Demand.Of(1).Json());
        var said = new StringWriter();
        (await world.WithSettingsAsync(() => Hub.Commands.HubCommandLine.RunAsync(["send", file, "--channel", "portal"], said, said))).ShouldBe(0, said.ToString());
        await world.ExecuteAsync("delete from hub.outbox; update hub.orders set due_at = now()");
        await world.StartHubAsync();
        (await world.AtRestAsync(1)).Submitted.ShouldBe(1);
    }
}
