using Dapper;
using Npgsql;

namespace Odoo.Integration.Store.Access;

/// <summary>Keys of ASP.NET Core's data protection, for all replicas. Its repository is called without a task, so these wait.</summary>
public sealed class DataProtectionKeyStore(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly string Select = Sql.Of<DataProtectionKeyStore>("select_protection_keys");
    private static readonly string Insert = Sql.Of<DataProtectionKeyStore>("insert_protection_key");

    public IReadOnlyList<string> All()
    {
        using var connection = database.OpenConnection();
        return connection.Query<string>(Select).AsList();
    }

    public void Add(string name, string xml)
    {
        using var connection = database.OpenConnection();
        connection.Execute(Insert, new { name, xml, now = time.GetUtcNow() });
    }

    /// <summary>Does something while no other replica does it.</summary>
    public async Task AloneAsync(Action work, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync(new CommandDefinition("select pg_advisory_xact_lock(hashtextextended('data-protection', 0))", cancellationToken: cancellation));
        work();
        await transaction.CommitAsync(cancellation);
    }
}
