using Dapper;
using Npgsql;

namespace Odoo.Integration.Store.Flow;

/// <summary>Reads how orders flow: by the hour, and where they stand still.</summary>
public sealed class FlowStore(NpgsqlDataSource database)
{
    private static readonly string CountHours = Sql.Of<FlowStore>("count_hours");
    private static readonly string SelectOldest = Sql.Of<FlowStore>("select_oldest");

    static FlowStore() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>The hour that a moment lies in and those before it, the oldest first; hours without anything among them.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="hours">How many hours.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<IReadOnlyList<FlowHour>> HoursAsync(DateTimeOffset now, int hours, CancellationToken cancellation)
    {
        var utc = now.UtcDateTime;
        var from = new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, 0, 0, TimeSpan.Zero).AddHours(1 - hours);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var counted = (await connection.QueryAsync<(string What, int Hour, long Count)>(new CommandDefinition(CountHours, new { from }, cancellationToken: cancellation)))
            .ToDictionary(static row => (row.What, row.Hour), static row => row.Count);
        return
        [
            .. Enumerable.Range(0, hours).Select(hour => new FlowHour(
                from.AddHours(hour), counted.GetValueOrDefault(("received", hour)), counted.GetValueOrDefault(("held", hour)), counted.GetValueOrDefault(("submitted", hour)))),
        ];
    }

    /// <summary>Of each state that an order should leave, the order that has been in it longest; states without orders are left out.</summary>
    public async Task<IReadOnlyList<OldestOrder>> OldestAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return (await connection.QueryAsync<OldestOrder>(new CommandDefinition(SelectOldest, cancellationToken: cancellation))).AsList();
    }
}
