using System.Text;
using Odoo.Integration.SystemTests.Harness;
using RabbitMQ.Client;

namespace Odoo.Integration.SystemTests.Intake;

public sealed class When_an_adapter_elsewhere_publishes
{
    [Test]
    public async Task Its_orders_go_the_same_way_and_what_is_no_order_is_kept_aside()
    {
        await using var world = await World.CreateAsync();
        await world.ReadyAsync();
        var order = Demand.Of(1).Json().Replace("{\"schema\":\"order/1\",", "{\"schema\":\"order/1\",\"channel\":\"shop\",\"source\":\"ecommerce\",", StringComparison.Ordinal);
        await using (var connection = await new ConnectionFactory { Uri = new Uri(RealServices.Broker) }.CreateConnectionAsync())
        {
            await using var channel = await connection.CreateChannelAsync();
            foreach (var (body, contentType) in new[]
            {
                (order, "application/json"), (order, null), ("{\"no\":\"order\"}", "application/json"), ("not json at all", "text/plain"), (string.Empty, null),
                (order.Replace("\"shop\"", "\"unheard-of\"", StringComparison.Ordinal), "application/json"),
            })
            {
                await channel.BasicPublishAsync(world.BrokerPrefix + "orders.received", string.Empty, mandatory: true, new BasicProperties { ContentType = contentType }, Encoding.UTF8.GetBytes(body));
            }
        }

        var total = await world.AtRestAsync(2);
        (total.Received, total.Submitted, total.Duplicate).ShouldBe((2, 1, 1));
        await world.UntilAsync(async () => await world.QueryAsync<long>("select count(*) from hub.poison") == 4, static () => "not all that is no order was kept");
        (await world.QueryAsync<long>("select count(*) from hub.poison where length(reason) > 10")).ShouldBe(4);

        // Poison stops nothing.
        (await world.PostAsync(Demand.Of(2).Json(), "key-0002")).IsSuccessStatusCode.ShouldBeTrue();
        (await world.AtRestAsync(3)).Submitted.ShouldBe(2);
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task A_message_that_comes_a_thousand_times_has_one_effect()
    {
        await using var world = await World.CreateAsync();
        await world.PostAsync(Demand.Of(1).Json(), "key-0001");
        await world.AtRestAsync(1);
        var body = Encoding.UTF8.GetBytes(await world.QueryAsync<string>("select body::text from hub.orders"));
        await using (var connection = await new ConnectionFactory { Uri = new Uri(RealServices.Broker) }.CreateConnectionAsync())
        {
            await using var channel = await connection.CreateChannelAsync();
            for (var n = 0; n < 1000; n++)
            {
                await channel.BasicPublishAsync(world.BrokerPrefix + "orders.received", string.Empty, body);
                await channel.BasicPublishAsync(world.BrokerPrefix + "orders.cleared", string.Empty, body);
            }

            await world.UntilAsync(
                async () => (await channel.QueueDeclarePassiveAsync(world.BrokerPrefix + "orders.received")).MessageCount == 0, static () => "the queue is not empty");
        }

        var total = await world.AtRestAsync(1);
        (total.Received, total.Submitted).ShouldBe((1, 1));
        (await world.Odoo.CallsAsync("sale.order.load")).ShouldBe(1);
        (await world.QueryAsync<long>("select count(*) from hub.order_event")).ShouldBe(4);
        await world.ProveLedgerAsync();
    }
}
