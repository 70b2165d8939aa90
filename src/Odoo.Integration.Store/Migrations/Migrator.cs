using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Odoo.Integration.Store.Migrations;

/// <summary>Brings the database to this version's tables: each numbered file once, in order, each in a transaction of its own.</summary>
public sealed class Migrator(NpgsqlDataSource database, TimeProvider time)
{
    // Any number will do; this one spells "hub".
    private const long LockNumber = 0x687562;

    private const string Prefix = "Odoo.Integration.Store.Migrations.";

    private const string CreateTable =
        "create schema if not exists hub; create table if not exists hub.migration (name text primary key, sha256 text not null, applied_at timestamptz not null)";

    /// <summary>Applies what is missing and returns its names; empty where nothing was. Several processes may call it at once.</summary>
    /// <exception cref="InvalidOperationException">A migration that was applied reads differently now.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        await using var lane = new Lane(connection);
        await using (var locking = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { Parameters = { new() { Value = LockNumber } } })
        {
            await locking.ExecuteNonQueryAsync(cancellation);
        }

        await using (var create = new NpgsqlCommand(CreateTable, connection))
        {
            await create.ExecuteNonQueryAsync(cancellation);
        }

        var applied = await ReadAppliedAsync(connection, cancellation);
        var done = new List<string>();
        foreach (var (name, text, hash) in Files())
        {
            if (!applied.TryGetValue(name, out var before))
            {
                await ApplyAsync(connection, name, text, hash, cancellation);
                done.Add(name);
            }
            else if (before != hash)
            {
                throw new InvalidOperationException($"migration {name} was applied with other content: this build does not belong to this database");
            }
        }

        return done;
    }

    /// <summary>The names of migrations that the database lacks.</summary>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var known = new NpgsqlCommand("select to_regclass('hub.migration') is not null", connection);
        var applied = (bool)(await known.ExecuteScalarAsync(cancellation))! ? await ReadAppliedAsync(connection, cancellation) : [];
        return [.. Files().Select(static file => file.Name).Where(name => !applied.ContainsKey(name))];
    }

    private static async Task<Dictionary<string, string>> ReadAppliedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select name, sha256 from hub.migration", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellation))
        {
            applied.Add(rows.GetString(0), rows.GetString(1));
        }

        return applied;
    }

    private async Task ApplyAsync(NpgsqlConnection connection, string name, string text, string hash, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var command = new NpgsqlCommand(text, connection, transaction))
        {
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await using (var note = new NpgsqlCommand("insert into hub.migration values ($1, $2, $3)", connection, transaction)
        {
            Parameters = { new() { Value = name }, new() { Value = hash }, new() { Value = time.GetUtcNow() } },
        })
        {
            await note.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static IEnumerable<(string Name, string Text, string Hash)> Files()
    {
        var assembly = typeof(Migrator).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var content = text.ReadToEnd();
            yield return (resource[Prefix.Length..^".sql".Length], content, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
        }
    }
}
