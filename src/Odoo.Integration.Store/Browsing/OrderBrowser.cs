using Dapper;
using Npgsql;

namespace Odoo.Integration.Store.Browsing;

/// <summary>Reads orders for people.</summary>
public sealed class OrderBrowser(NpgsqlDataSource database)
{
    private const int MostNamed = 1_000;

    private static readonly string List = Sql.Of<OrderBrowser>("list_orders");
    private static readonly string Show = Sql.Of<OrderBrowser>("show_order");
    private static readonly string Explain = Sql.Of<OrderBrowser>("explain_order");
    private static readonly string ListChannels = Sql.Of<OrderBrowser>("list_channels");
    private static readonly string Find = Sql.Of<OrderBrowser>("find_order");

    static OrderBrowser() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public async Task<IReadOnlyList<OrderSummary>> ListAsync(OrderFilter filter, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var named = filter.Number is { } number
            ? (await connection.QueryAsync<Guid>(new CommandDefinition(Find, OrderNames.Of(number, loosely: true, MostNamed), cancellationToken: cancellation))).ToArray()
            : null;
        var (sql, values) = OrderQuery.Of(filter, named);
        return (await connection.QueryAsync<OrderSummary>(new CommandDefinition(List.Replace("FILTER", sql, StringComparison.Ordinal), values, cancellationToken: cancellation))).AsList();
    }

    /// <summary>Every channel that an order or a record ever came by, by name.</summary>
    public async Task<IReadOnlyList<string>> ChannelsAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return (await connection.QueryAsync<string>(new CommandDefinition(ListChannels, cancellationToken: cancellation))).AsList();
    }

    /// <summary>Null where there is no such order.</summary>
    public async Task<OrderDetail?> ShowAsync(Guid id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var rows = await connection.QueryMultipleAsync(new CommandDefinition(Show, new { id }, cancellationToken: cancellation));
        if (await rows.ReadSingleOrDefaultAsync<OrderSummary>() is not { } summary)
        {
            return null;
        }

        var (body, edited) = await rows.ReadSingleAsync<(string, string?)>();
        return new OrderDetail(
            summary, body, (await rows.ReadAsync<EventLine>()).AsList(), (await rows.ReadAsync<DecisionLine>()).AsList(),
            (await rows.ReadAsync<AttemptLine>()).AsList(), await rows.ReadSingleAsync<long>(), edited);
    }

    /// <summary>How an order that there is came, and what each decision on it rests on.</summary>
    public async Task<OrderChain> ExplainAsync(Guid id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var rows = await connection.QueryMultipleAsync(new CommandDefinition(Explain, new { id }, cancellationToken: cancellation));
        return new OrderChain(await rows.ReadSingleAsync<OrderOrigin>(), (await rows.ReadAsync<ResendLine>()).AsList(), (await rows.ReadAsync<ChainDecision>()).AsList());
    }

    /// <summary>Orders whose id begins so, or that have this number, here or in Odoo: none, one, or (at most two of) several.</summary>
    public async Task<IReadOnlyList<Guid>> FindAsync(string start, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return (await connection.QueryAsync<Guid>(new CommandDefinition(Find, OrderNames.Of(start, loosely: false, limit: 2), cancellationToken: cancellation))).AsList();
    }
}
