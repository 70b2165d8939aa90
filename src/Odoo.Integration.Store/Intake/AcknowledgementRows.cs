using Npgsql;

namespace Odoo.Integration.Store.Intake;

/// <summary>Makes receipts within the transaction that takes what they speak of.</summary>
internal static class AcknowledgementRows
{
    private static readonly string SelectMade = Sql.Of<Arrival>("select_made");
    private static readonly string TakeNumbers = Sql.Of<Arrival>("take_numbers");
    private static readonly string Insert = Sql.Of<Arrival>("insert_acknowledgements");

    /// <summary>Makes those that were not made before a crash, each with the channel's next control number.</summary>
    public static async Task MakeAsync(
        NpgsqlConnection connection, Arrival arrival, IReadOnlyList<IntakeAcknowledgement> wanted, DateTimeOffset now, CancellationToken cancellation)
    {
        if (wanted.Count == 0)
        {
            return;
        }

        var made = new HashSet<int>();
        await using (var select = new NpgsqlCommand(SelectMade, connection) { Parameters = { new() { Value = arrival.Id } } })
        await using (var rows = await select.ExecuteReaderAsync(cancellation))
        {
            while (await rows.ReadAsync(cancellation))
            {
                made.Add(rows.GetInt32(0));
            }
        }

        var fresh = wanted.Where(one => !made.Contains(one.Number)).ToArray();
        if (fresh.Length == 0)
        {
            return;
        }

        await using var take = new NpgsqlCommand(TakeNumbers, connection) { Parameters = { new() { Value = arrival.Channel }, new() { Value = fresh.Length } } };
        var first = (int)(await take.ExecuteScalarAsync(cancellation))! - fresh.Length + 1;
        await using var insert = new NpgsqlCommand(Insert, connection)
        {
            Parameters =
            {
                new() { Value = arrival.Id }, new() { Value = arrival.Channel }, new() { Value = now },
                new() { Value = fresh.Select(static one => one.Number).ToArray() }, new() { Value = fresh.Select(static one => one.Position).ToArray() },
                new() { Value = Enumerable.Range(first, fresh.Length).ToArray() }, new() { Value = fresh.Select(static one => one.FileName).ToArray() },
                new() { Value = fresh.Select((one, at) => one.Write(first + at, now)).ToArray() },
            },
        };
        await insert.ExecuteNonQueryAsync(cancellation);
    }
}
