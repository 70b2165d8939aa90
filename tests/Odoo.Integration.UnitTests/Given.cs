using System.Text;
using Microsoft.Extensions.Configuration;
using Odoo.Integration.Channels;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.UnitTests;

/// <summary>Inputs that many tests begin with.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 14, 5, 11, TimeSpan.Zero);

    public static OrderLine Line(int number, string sku, decimal quantity, decimal? price = null, string unit = "C62") =>
        new(number, sku, null, null, null, Amount(quantity, unit), price is { } p ? Price(p) : null);

    public static Quantity Amount(decimal value, string unit = "C62") =>
        UnitOfMeasure.TryCreate(unit, out var u, out _) && Quantity.TryCreate(value, u, out var quantity, out _) ? quantity : throw new ArgumentException($"{value} {unit}");

    public static UnitPrice Price(decimal amount) => UnitPrice.TryCreate(amount, out var price, out _) ? price : throw new ArgumentException($"{amount}");

    public static Order Order(string? reference = null, params OrderLine[] lines) => new()
    {
        Id = Guid.CreateVersion7(Now), Channel = "portal", Source = OrderSource.Portal, ExternalId = "W-1", CustomerReference = CustomerReference.From(reference),
        Customer = new Party("ACME"), Currency = Currency.Of("EUR"), Lines = lines.Length > 0 ? lines : [Line(1, "BOLT-M8", 100, 0.12m)],
    };

    public static Delivery Delivery(byte[] payload) => new("test", OrderSource.Edi, PayloadId.Of(payload), Now, "file:test");

    public static IReadOnlyList<ChannelReading> Read(IChannelFormat format, string text, params (string Key, string Value)[] profile) =>
        Read(format, Encoding.UTF8.GetBytes(text), profile);

    public static IReadOnlyList<ChannelReading> Read(IChannelFormat format, byte[] payload, params (string Key, string Value)[] profile)
    {
        using var stream = new MemoryStream(payload);
        return [.. format.Configure(Profile(profile)).Read(stream, Delivery(payload))];
    }

    public static IConfigurationSection Profile(params (string Key, string Value)[] profile) => new ConfigurationBuilder()
        .AddInMemoryCollection(profile.GroupBy(static pair => pair.Key).Select(static same => KeyValuePair.Create("Profile:" + same.Key, (string?)same.Last().Value))).Build().GetSection("Profile");
}
