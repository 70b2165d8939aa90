using Npgsql;

namespace Odoo.Integration.Store.Metrics;

/// <summary>Counts what the tables know: the same on every replica.</summary>
public sealed class MetricsStore(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly string SelectSamples = Sql.Of<MetricsStore>("select_samples");

    public async Task<IReadOnlyList<Sample>> ReadAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(SelectSamples);
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var samples = new List<Sample>();
        while (await rows.ReadAsync(cancellation))
        {
            samples.Add(new Sample(rows.GetString(0), rows.GetFieldValue<string[]>(1), rows.GetDouble(2)));
        }

        return samples;
    }
}
