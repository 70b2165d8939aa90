using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Csv;
using Odoo.Integration.Orders;

namespace Odoo.Integration.UnitTests.Channels.Csv;

/// <summary>A small file that most tests here begin with, and ways to read it.</summary>
internal static class CsvGiven
{
    public const string Header = "nr;ref;customer;date;sku;qty;unit;price";

    public static readonly CsvFormat Format = new();

    public static readonly (string, string)[] Profile =
    [
        ("DecimalSeparator", ","), ("DateFormat", "dd.MM.yyyy"), ("Columns:externalId", "nr"), ("Columns:customerReference", "ref"),
        ("Columns:customer.code", "customer"), ("Columns:orderedAt", "date"), ("Columns:line.sku", "sku"), ("Columns:line.quantity", "qty"), ("Columns:line.uom", "unit"),
        ("Columns:line.unitPrice", "price"), ("Constants:currency", "EUR"), ("Units:Stk", "C62"),
    ];

    public static IReadOnlyList<ChannelReading> Read(string text, params (string, string)[] profile) => Given.Read(Format, text, [.. Profile, .. profile]);

    public static IReadOnlyList<ChannelReading> Read(byte[] payload, params (string, string)[] profile) => Given.Read(Format, payload, [.. Profile, .. profile]);

    public static List<Order> Orders(IEnumerable<ChannelReading> readings) =>
        [.. readings.Select(static reading => (reading as ChannelReading.Found ?? throw new ShouldAssertException(Told([reading]))).Order)];

    /// <summary>All problems of what was refused, one a line.</summary>
    public static string Told(IEnumerable<ChannelReading> readings) =>
        string.Join('\n', readings.OfType<ChannelReading.Refused>().SelectMany(static refused => refused.Problems));
}
