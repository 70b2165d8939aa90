using System.Text;
using Dapper;
using Npgsql;

namespace Odoo.Integration.Store.Browsing;

/// <summary>Reads deliveries for people: files and requests, and what was found in them.</summary>
public sealed class ArrivalBrowser(NpgsqlDataSource database)
{
    private static readonly string List = Sql.Of<ArrivalBrowser>("list_arrivals");
    private static readonly string Records = Sql.Of<ArrivalBrowser>("list_records");

    static ArrivalBrowser() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>The newest deliveries that fit.</summary>
    public async Task<IReadOnlyList<ArrivalSummary>> ListAsync(ArrivalFilter filter, CancellationToken cancellation)
    {
        var (sql, values) = Conditions(filter);
        return await ListAsync(sql, values, cancellation);
    }

    /// <summary>Null where there is no such delivery.</summary>
    public async Task<ArrivalSummary?> FindAsync(Guid arrivalId, CancellationToken cancellation)
    {
        var values = new DynamicParameters();
        values.Add("arrivalId", arrivalId);
        values.Add("limit", 1);
        return (await ListAsync(" and a.arrival_id = @arrivalId", values, cancellation)).SingleOrDefault();
    }

    /// <summary>What was found in a delivery, by number.</summary>
    /// <param name="arrivalId">The delivery.</param>
    /// <param name="onlyProblems">Only what was refused.</param>
    /// <param name="after">Behind the record of this number; 0: from the first on.</param>
    /// <param name="limit">Most rows.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<IReadOnlyList<ArrivalRecord>> RecordsAsync(Guid arrivalId, bool onlyProblems, int after, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var sql = Records.Replace("FILTER", onlyProblems ? " and r.outcome = 'rejected'" : string.Empty, StringComparison.Ordinal);
        return (await connection.QueryAsync<ArrivalRecord>(new CommandDefinition(sql, new { arrivalId, after, limit }, cancellationToken: cancellation))).AsList();
    }

    private async Task<IReadOnlyList<ArrivalSummary>> ListAsync(string conditions, DynamicParameters values, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return (await connection.QueryAsync<ArrivalSummary>(new CommandDefinition(List.Replace("FILTER", conditions, StringComparison.Ordinal), values, cancellationToken: cancellation))).AsList();
    }

    private static (string Sql, DynamicParameters Values) Conditions(ArrivalFilter filter)
    {
        var (sql, values) = (new StringBuilder(), new DynamicParameters());
        values.Add("limit", filter.Limit);
        if (filter.Channel is { } channel)
        {
            values.Add("channel", channel);
            sql.Append(" and a.channel = @channel");
        }

        if (filter.OnlyWithProblems)
        {
            sql.Append(" and exists (select from hub.receipt r where r.arrival_id = a.arrival_id and r.outcome = 'rejected')");
        }

        if (filter.Before is { } before)
        {
            values.Add("before", before);
            sql.Append(" and a.arrival_id < @before");
        }

        return (sql.ToString(), values);
    }
}
