using System.Text;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Csv;

/// <summary>
/// Reads a CSV file twice: once to see what speaks against the file as a whole (orders whose rows do not stand together, sums that
/// do not add up: half an order must not go out), once to read the orders. Memory holds one order and eight bytes an order of the
/// file.
/// </summary>
internal sealed class CsvChannelReader(CsvProfile profile, CsvLayoutKind kind, Encoding? encoding, char? delimiter) : IChannelReader
{
    private readonly CsvColumns _columns = new(profile, kind);
    private readonly CsvNumbers _numbers = new(profile);
    private readonly CsvDates _dates = new(profile);

    public string Adapter => "csv/1";

    public IEnumerable<ChannelReading> Read(Stream payload, Delivery delivery)
    {
        var dialect = CsvDialect.Of(payload, encoding, delimiter);
        if (!CsvEncoding.IsUtf16(dialect.Encoding) && PayloadKind.FlawOf(payload) is { } other)
        {
            return [Whole(other.At(string.Empty))];
        }

        var rows = new CsvRows(payload, dialect);
        var header = profile.Header ? rows.At(profile.TitleRows) : null;
        if (profile.Header && header is null)
        {
            return [Whole(Empty(rows))];
        }

        if (_columns.Bind(header, dialect.Delimiter, out var layout) is { } drift)
        {
            return [Whole(drift)];
        }

        var skip = profile.TitleRows + (profile.Header ? 1 : 0);
        var grouping = new CsvGrouping(layout);
        var survey = CsvSurvey.Of(rows.All(skip, withRaw: false), layout, grouping, _numbers);
        if (survey.Flaw is { } flaw)
        {
            return [Whole(flaw)];
        }

        var orders = new CsvOrderReader(layout, _numbers, _dates, delivery, Adapter);
        return ReadOrders(rows, grouping.Group(rows.All(skip).Where(survey.IsOrder)), orders, survey);
    }

    private static IEnumerable<ChannelReading> ReadOrders(CsvRows rows, IEnumerable<CsvGroup> groups, CsvOrderReader orders, CsvSurvey survey)
    {
        var record = 0;
        foreach (var group in groups)
        {
            yield return orders.Read(++record, group, group.Key is { } key && survey.Scattered.Contains(CsvGrouping.Hash(key)));
        }

        if (rows.Broken is { } broken)
        {
            yield return new ChannelReading.Refused($"line {broken.Position.Split(':')[0]}", null, [broken]);
        }
        else if (record == 0)
        {
            yield return Whole(Empty(rows));
        }
    }

    private static Problem Empty(CsvRows rows) => rows.Broken ?? new Problem("1", "the file has a header and no rows", "send it with its orders");

    private static ChannelReading.Refused Whole(Problem problem) => new(string.Empty, null, [problem]);
}
