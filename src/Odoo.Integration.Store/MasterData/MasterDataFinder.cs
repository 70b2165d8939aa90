using Npgsql;
using NpgsqlTypes;

namespace Odoo.Integration.Store.MasterData;

/// <summary>Finds copied records for orders, and what there is for people.</summary>
public sealed class MasterDataFinder(NpgsqlDataSource database)
{
    // A hint for a person is not worth waiting longer for; only many texts that share most of their letters take that long.
    private const int NearestSeconds = 2;

    private static readonly string Find = Sql.Of<MasterDataFinder>("find_records");
    private static readonly string Nearest = Sql.Of<MasterDataFinder>("select_nearest");
    private static readonly string Copies = Sql.Of<MasterDataFinder>("select_copies");

    /// <summary>Records in use that have exactly one of the keys, each with that key; empty where the copy was last true before <paramref name="checkedSince"/>.</summary>
    public async Task<IReadOnlyList<(string Key, string Body)>> FindAsync(
        CopiedModel of, string kind, IReadOnlyCollection<string> keys, DateTimeOffset checkedSince, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var find = CopyCommands.Of(Find, of, connection);
        find.Parameters.Add(new() { Value = kind });
        find.Parameters.Add(new() { Value = keys.ToArray() });
        find.Parameters.Add(new() { Value = checkedSince });
        find.Parameters.Add(new() { Value = of.Shape });
        await using var rows = await find.ExecuteReaderAsync(cancellation);
        var found = new List<(string, string)>();
        while (await rows.ReadAsync(cancellation))
        {
            found.Add((rows.GetString(0), rows.GetString(1)));
        }

        return found;
    }

    /// <summary>Records in use whose keys or name are near to a text, the nearest first; none where looking takes too long.</summary>
    public async Task<IReadOnlyList<NearRecord>> NearestAsync(CopiedModel of, string kind, string text, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var select = CopyCommands.Of(Nearest, of, connection);
        select.CommandTimeout = NearestSeconds;
        select.Parameters.Add(new() { Value = kind });
        select.Parameters.Add(new() { Value = text });
        select.Parameters.Add(new() { Value = limit });
        var near = new List<NearRecord>();
        try
        {
            await using var rows = await select.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                near.Add(new NearRecord(rows.Text(0), rows.Text(1)));
            }
        }
        catch (NpgsqlException late) when (late.InnerException is TimeoutException)
        {
            return [];
        }

        return near;
    }

    /// <summary>The copies of a server, or of all.</summary>
    public async Task<IReadOnlyList<CopySummary>> CopiesAsync(string? server, CancellationToken cancellation)
    {
        await using var select = database.CreateCommand(Copies);
        select.Parameters.Add(CopyCommands.Maybe(server, NpgsqlDbType.Text));
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        var copies = new List<CopySummary>();
        while (await rows.ReadAsync(cancellation))
        {
            copies.Add(new CopySummary(rows.GetString(0), rows.GetString(1), rows.GetInt64(5), rows.Maybe<DateTimeOffset>(2), rows.Maybe<DateTimeOffset>(3), rows.Text(4)));
        }

        return copies;
    }
}
