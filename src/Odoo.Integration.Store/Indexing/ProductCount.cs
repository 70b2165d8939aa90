using Npgsql;

namespace Odoo.Integration.Store.Indexing;

/// <summary>
/// Counts in how many orders each product is, a finished day (UTC) at a time and each day once, on whichever replica: what is common is the same for all who
/// ask on one day, and screening writes nothing that another order's screening would have to wait for.
/// </summary>
public sealed class ProductCount(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>So long a day that is over waits for its last orders to be screened; then it is counted without them.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private static readonly string SelectNextDay = Sql.Of<IndexRebuild>("select_next_day");
    private static readonly string SelectDay = Sql.Of<IndexRebuild>("select_day");
    private static readonly string AddCounts = Sql.Of<IndexRebuild>("add_counts");

    /// <summary>Counts the oldest day that is over and not counted; in one transaction, so that one which breaks off is counted anew.</summary>
    /// <returns>The day and its orders; null where there is none to count, or another replica is at it.</returns>
    public async Task<(DateOnly Day, long Orders)?> CountDayAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await NextDayAsync(connection, cancellation) is not { } day)
        {
            return null;
        }

        var (orders, products) = await CountAsync(connection, day, cancellation);
        await using var add = new NpgsqlCommand(AddCounts, connection)
        {
            Parameters = { new() { Value = products.Keys.ToArray() }, new() { Value = products.Values.ToArray() }, new() { Value = orders }, new() { Value = day } },
        };
        await add.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (day, orders);
    }

    private async Task<DateOnly?> NextDayAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var command = new NpgsqlCommand(SelectNextDay, connection) { Parameters = { new() { Value = DateOnly.FromDateTime(now.UtcDateTime) }, new() { Value = now - Grace } } };
        return await command.ExecuteScalarAsync(cancellation) is DateOnly day ? day : null;
    }

    private static async Task<(long Orders, SortedDictionary<long, long> Products)> CountAsync(NpgsqlConnection connection, DateOnly day, CancellationToken cancellation)
    {
        var (orders, products) = (0L, new SortedDictionary<long, long>());
        await using var command = new NpgsqlCommand(SelectDay, connection) { Parameters = { new() { Value = day } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            orders++;
            foreach (var product in ProfileBytes.Read(rows.GetGuid(0), rows.GetFieldValue<byte[]>(1)).Lines.Select(static line => line.Product).Where(static product => product != 0).Distinct())
            {
                products[product] = products.GetValueOrDefault(product) + 1;
            }
        }

        return (orders, products);
    }
}
