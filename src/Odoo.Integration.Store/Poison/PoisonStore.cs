using Npgsql;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Store.Poison;

/// <summary>Keeps messages that came over the broker and are no orders.</summary>
public sealed class PoisonStore(NpgsqlDataSource database, TimeProvider time, OrderIds ids)
{
    private static readonly string Insert = Sql.Of<PoisonStore>("insert_poison");

    public async Task KeepAsync(string exchange, ReadOnlyMemory<byte> body, string reason, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Insert);
        command.Parameters.Add(new() { Value = ids.Next() });
        command.Parameters.Add(new() { Value = exchange });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = body });
        command.Parameters.Add(new() { Value = reason });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
