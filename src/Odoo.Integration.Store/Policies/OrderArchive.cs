using System.Runtime.CompilerServices;
using Dapper;
using Npgsql;
using Odoo.Integration.Dedupe.Learning;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Store.Policies;

/// <summary>Reads what was decided on once more, for those who learn from it: orders in order of arrival, and what people said.</summary>
public sealed class OrderArchive(NpgsqlDataSource database)
{
    private static readonly string SelectOrders = Sql.Of<OrderArchive>("select_orders");
    private static readonly string SelectJudgements = Sql.Of<OrderArchive>("select_judgements");

    /// <summary>Orders received from one instant on, and before another. One is in memory at a time.</summary>
    /// <exception cref="InvalidDataException">A stored order does not read: someone changed it.</exception>
    public async IAsyncEnumerable<ArchivedOrder> ReadAsync(DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(SelectOrders, connection) { CommandTimeout = 0, Parameters = { new() { Value = from.ToUniversalTime() }, new() { Value = to.ToUniversalTime() } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            yield return new ArchivedOrder(
                StoredOrder.Read(rows.GetString(1)) with { Id = rows.GetGuid(0) }, rows.GetFieldValue<DateTimeOffset>(2), IsKeyed: IdempotencyKey.Stored(rows.GetString(3)).SaleOrder is not null);
        }
    }

    /// <summary>What people said of orders received from one instant on, and before another: whether each is one demand with another.</summary>
    public async Task<IReadOnlyDictionary<Guid, Judgement>> JudgementsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(Guid Order, Guid Against, bool IsSame, double Rate)>(
            new CommandDefinition(SelectJudgements, new { from = from.ToUniversalTime(), to = to.ToUniversalTime() }, commandTimeout: 0, cancellationToken: cancellation));
        return rows.ToDictionary(static row => row.Order, static row => new Judgement(row.Against, row.IsSame, row.Rate));
    }
}
