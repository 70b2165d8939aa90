using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;
using Odoo.Integration.Store.Policies;
using Odoo.Integration.Store.Screening;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Screening;

/// <summary>Orders that are taken and screened, without a hub.</summary>
internal static class ScreeningGiven
{
    public static readonly ScreeningPolicy Policy = ScreeningPolicy.Default();

    public static readonly DateTimeOffset Noon = new(2026, 9, 9, 12, 0, 0, TimeSpan.Zero);

    public static Order Order(string number, Party customer, string? reference, params IEnumerable<(string Sku, int Quantity)> lines) => new()
    {
        Channel = "edi", Source = OrderSource.Edi, ExternalId = number, Customer = customer, CustomerReference = CustomerReference.From(reference), Currency = Currency.Of("EUR"),
        Lines = [.. lines.Select(static (line, at) => new OrderLine(at + 1, line.Sku, null, null, null, Amount(line.Quantity), Price(1.25m)))],
    };

    /// <summary>Takes and screens one.</summary>
    public static async Task<(Guid Id, ScreeningDecision Decision)> ScreenAsync(World world, Order order, DateTimeOffset at)
    {
        var id = OneDoor.IdOf(await OneDoor.TakeAsync(world.Tools, order, at)).ShouldNotBeNull();
        return (id, (await ScreenAsync(world.Tools, order with { Id = id })).Decision);
    }

    /// <summary>Screens one that was taken, as its message has it.</summary>
    public static async Task<ScreeningResult.Decided> ScreenAsync(IServiceProvider tools, Order taken) =>
        (await tools.GetRequiredService<ScreeningStore>().ScreenAsync(taken, new ScreeningPolicies(Policy), TimeSpan.Zero, CancellationToken.None)).ShouldBeOfType<ScreeningResult.Decided>();

    private static Quantity Amount(int value) => UnitOfMeasure.TryCreate("C62", out var unit, out _) && Quantity.TryCreate(value, unit, out var quantity, out _) ? quantity : throw new ArgumentException($"{value}");

    private static UnitPrice Price(decimal amount) => UnitPrice.TryCreate(amount, out var price, out _) ? price : throw new ArgumentException(amount.ToString(CultureInfo.InvariantCulture));
}
