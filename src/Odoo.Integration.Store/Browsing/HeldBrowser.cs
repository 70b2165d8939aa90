using Dapper;
using Npgsql;

namespace Odoo.Integration.Store.Browsing;

/// <summary>Reads the work list: orders that wait for a person.</summary>
public sealed class HeldBrowser(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Beyond this a list says "more than".</summary>
    public const int MostCounted = 100_000;

    /// <summary>A search that fits more is too wide: these are some of what it fits.</summary>
    public const int MostFound = 2_000;

    /// <summary>How long a look at an order counts.</summary>
    public static readonly TimeSpan LookFor = TimeSpan.FromSeconds(60);

    private static readonly string List = Sql.Of<HeldBrowser>("list_held");
    private static readonly string Count = Sql.Of<HeldBrowser>("count_held");
    private static readonly string Choices = Sql.Of<HeldBrowser>("list_choices");
    private static readonly string Groups = Sql.Of<HeldBrowser>("list_groups");
    private static readonly string Next = Sql.Of<HeldBrowser>("next_held");

    static HeldBrowser() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>A page of held orders, and how many there are in all.</summary>
    public async Task<HeldPage> ListAsync(HeldFilter filter, HeldSort sort, int offset, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var (list, values) = ListStatement(filter, sort, offset, limit, time.GetUtcNow());
        var rows = (await connection.QueryAsync<HeldOrderRow>(new CommandDefinition(list, values, cancellationToken: cancellation))).AsList();
        var (count, counted) = CountStatement(filter);
        var total = await connection.QuerySingleAsync<long>(new CommandDefinition(count, counted, cancellationToken: cancellation));
        return new HeldPage(rows.Count > limit ? rows[..limit] : rows, total, rows.Count > limit);
    }

    /// <summary>The largest groups of held orders.</summary>
    public async Task<IReadOnlyList<HeldGroup>> GroupsAsync(HeldFilter filter, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var (groups, values) = GroupsStatement(filter, limit);
        return (await connection.QueryAsync<HeldGroup>(new CommandDefinition(groups, values, cancellationToken: cancellation))).AsList();
    }

    /// <summary>The order that follows another in a list; null where none does, or that one is not held.</summary>
    public async Task<Guid?> NextAsync(HeldFilter filter, HeldSort sort, Guid after, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var (sql, values) = HeldQuery.Of(filter);
        values.Add("after", after);
        var text = Next.Replace("{FILTER}", sql, StringComparison.Ordinal).Replace("{BEHIND}", HeldQuery.Behind(sort), StringComparison.Ordinal).Replace("{SORT}", HeldQuery.OrderBy(sort), StringComparison.Ordinal);
        return await connection.QuerySingleOrDefaultAsync<Guid?>(new CommandDefinition(text, values, cancellationToken: cancellation));
    }

    /// <summary>What filters may be set to: channels and reasons of which orders are held.</summary>
    public async Task<(IReadOnlyList<string> Channels, IReadOnlyList<string> Reasons)> ChoicesAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        async Task<IReadOnlyList<string>> Of(string column) => (await connection.QueryAsync<string>(new CommandDefinition(
            Choices.Replace("{COLUMN}", column, StringComparison.Ordinal), cancellationToken: cancellation))).AsList();
        return (await Of("channel"), await Of("reason_code"));
    }

    // Apart from their running, so that a test can ask PostgreSQL how it would go about them.
    internal static (string Sql, DynamicParameters Values) ListStatement(HeldFilter filter, HeldSort sort, int offset, int limit, DateTimeOffset now)
    {
        var (conditions, values) = HeldQuery.Of(filter);
        values.Add("offset", offset);
        values.Add("limit", limit + 1);
        values.Add("lookedAfter", now - LookFor);
        return (List.Replace("{FILTER}", conditions, StringComparison.Ordinal).Replace("{SORT}", HeldQuery.OrderBy(sort), StringComparison.Ordinal), values);
    }

    internal static (string Sql, DynamicParameters Values) CountStatement(HeldFilter filter)
    {
        var (conditions, values) = HeldQuery.Of(filter);
        values.Add("most", MostCounted);
        return (Count.Replace("{FILTER}", conditions, StringComparison.Ordinal), values);
    }

    internal static (string Sql, DynamicParameters Values) GroupsStatement(HeldFilter filter, int limit)
    {
        var (conditions, values) = HeldQuery.Of(filter);
        values.Add("limit", limit);
        return (Groups.Replace("{FILTER}", conditions, StringComparison.Ordinal), values);
    }
}
