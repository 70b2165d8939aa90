using Dapper;
using Npgsql;

namespace Odoo.Integration.Store.Browsing;

/// <summary>Reads the work list: orders that wait for a person.</summary>
public sealed class HeldBrowser(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Beyond this a list says "more than".</summary>
    public const int MostCounted = 100_000;

    /// <summary>How long a look at an order counts.</summary>
    public static readonly TimeSpan LookFor = TimeSpan.FromSeconds(60);

    private static readonly string List = Sql.Of<HeldBrowser>("list_held");
    private static readonly string Count = Sql.Of<HeldBrowser>("count_held");
    private static readonly string Groups = Sql.Of<HeldBrowser>("list_groups");
    private static readonly string Choices = Sql.Of<HeldBrowser>("list_choices");
    private static readonly string Next = Sql.Of<HeldBrowser>("next_held");

    static HeldBrowser() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>A page of held orders, and how many there are in all.</summary>
    public async Task<HeldPage> ListAsync(HeldFilter filter, HeldSort sort, int offset, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var (sql, values) = HeldQuery.Of(filter);
        values.Add("offset", offset);
        values.Add("limit", limit + 1);
        values.Add("lookedAfter", time.GetUtcNow() - LookFor);
        values.Add("most", MostCounted);
        var text = List.Replace("FILTER", sql, StringComparison.Ordinal).Replace("SORT", HeldQuery.OrderBy(sort), StringComparison.Ordinal);
        var rows = (await connection.QueryAsync<HeldOrderRow>(new CommandDefinition(text, values, cancellationToken: cancellation))).AsList();
        var total = await connection.QuerySingleAsync<long>(new CommandDefinition(Count.Replace("FILTER", sql, StringComparison.Ordinal), values, cancellationToken: cancellation));
        return new HeldPage(rows.Count > limit ? rows[..limit] : rows, total, rows.Count > limit);
    }

    /// <summary>The largest groups of held orders.</summary>
    public async Task<IReadOnlyList<HeldGroup>> GroupsAsync(HeldFilter filter, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var (sql, values) = HeldQuery.Of(filter);
        values.Add("limit", limit);
        return (await connection.QueryAsync<HeldGroup>(new CommandDefinition(Groups.Replace("FILTER", sql, StringComparison.Ordinal), values, cancellationToken: cancellation))).AsList();
    }

    /// <summary>The order that follows another in a list; null where none does, or that one is not held.</summary>
    public async Task<Guid?> NextAsync(HeldFilter filter, HeldSort sort, Guid after, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var (sql, values) = HeldQuery.Of(filter);
        values.Add("after", after);
        var text = Next.Replace("FILTER", sql, StringComparison.Ordinal).Replace("BEHIND", HeldQuery.Behind(sort), StringComparison.Ordinal).Replace("SORT", HeldQuery.OrderBy(sort), StringComparison.Ordinal);
        return await connection.QuerySingleOrDefaultAsync<Guid?>(new CommandDefinition(text, values, cancellationToken: cancellation));
    }

    /// <summary>What filters may be set to: channels and reasons with how many are held each.</summary>
    public async Task<(IReadOnlyList<(string Name, long Count)> Channels, IReadOnlyList<(string Name, long Count)> Reasons)> ChoicesAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = (await connection.QueryAsync<(string? Channel, string? Reason, long Count)>(new CommandDefinition(Choices, cancellationToken: cancellation))).AsList();
        return ([.. rows.Where(static row => row.Channel is not null).Select(static row => (row.Channel!, row.Count))], [.. rows.Where(static row => row.Reason is not null).Select(static row => (row.Reason!, row.Count))]);
    }
}
