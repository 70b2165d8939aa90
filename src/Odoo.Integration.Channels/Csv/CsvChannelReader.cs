using System.Text;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Csv;

/// <summary>
/// Reads a CSV file twice: once to find order numbers whose rows do not stand together (half an order must not go out),
/// once to read the orders. Memory holds one order and eight bytes an order of the file.
/// </summary>
internal sealed class CsvChannelReader(CsvProfile profile, Encoding encoding, char delimiter) : IChannelReader
{
    private readonly CsvColumns _columns = new(profile, delimiter);

    public string Adapter => "csv/1";

    public IEnumerable<ChannelReading> Read(Stream payload, Delivery delivery)
    {
        if (PayloadKind.FlawOf(payload) is { } kind)
        {
            return [Whole(kind.At(string.Empty))];
        }

        var rows = new CsvRows(payload, encoding, delimiter);
        var header = profile.Header ? rows.First() : null;
        if (_columns.Bind(header, out var layout) is { } missing)
        {
            return [Whole(missing)];
        }

        var grouping = new CsvGrouping(layout);
        var scattered = grouping.FindScattered(rows.All(skipHeader: profile.Header));
        var orders = new CsvOrderReader(profile, layout, delivery, Adapter);
        return ReadOrders(rows, grouping, orders, scattered);
    }

    private IEnumerable<ChannelReading> ReadOrders(CsvRows rows, CsvGrouping grouping, CsvOrderReader orders, IReadOnlySet<ulong> scattered)
    {
        var record = 0;
        foreach (var group in grouping.Group(rows.All(skipHeader: profile.Header)))
        {
            yield return orders.Read(++record, group, group.Key is { } key && scattered.Contains(CsvGrouping.Hash(key)));
        }

        if (rows.Broken is { } broken)
        {
            yield return new ChannelReading.Refused($"line {broken.Position.Split(':')[0]}", null, [broken]);
        }
        else if (record == 0)
        {
            yield return Whole(new Problem("1", "the file has a header and no rows", "send it with its orders"));
        }
    }

    private static ChannelReading.Refused Whole(Problem problem) => new(string.Empty, null, [problem]);
}
