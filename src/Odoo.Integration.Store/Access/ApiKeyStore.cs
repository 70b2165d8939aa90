using Dapper;
using Npgsql;

namespace Odoo.Integration.Store.Access;

/// <summary>Keys of machines. Each change stands in <c>hub.access_event</c> with who made it.</summary>
/// <remarks>A key is 24 random bytes, so a plain SHA-256 keeps it safe, and the look-up by hash tells nothing about how near a guess was.</remarks>
public sealed class ApiKeyStore(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly string Find = Sql.Of<ApiKeyStore>("find_key");
    private static readonly string List = Sql.Of<ApiKeyStore>("list_keys");
    private static readonly string Insert = Sql.Of<ApiKeyStore>("insert_key");
    private static readonly string Revoke = Sql.Of<ApiKeyStore>("revoke_key");

    static ApiKeyStore() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public async Task<ApiKeyResult> FindAsync(byte[] sha256, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var now = time.GetUtcNow();
        var found = await connection.QuerySingleOrDefaultAsync<ApiKey>(new CommandDefinition(Find, new { sha256, now }, cancellationToken: cancellation));
        return found switch
        {
            null => new ApiKeyResult.Unknown(),
            { RevokedAt: { } at } => new ApiKeyResult.Revoked(found.Name, at),
            { ExpiresAt: { } at } when at <= now => new ApiKeyResult.Expired(found.Name, at),
            _ => new ApiKeyResult.Good(found),
        };
    }

    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return (await connection.QueryAsync<ApiKey>(new CommandDefinition(List, cancellationToken: cancellation))).AsList();
    }

    /// <param name="name">The new key's; never given again.</param>
    /// <param name="sha256">Of the key, as UTF-8.</param>
    /// <param name="scopes">Of <see cref="AccessScopes"/>; <see cref="AccessScopes.OrdersWrite"/> needs a channel.</param>
    /// <param name="channel">Null: all.</param>
    /// <param name="expiresAt">Null: never.</param>
    /// <param name="actor">Who makes it: <c>user:NAME</c>.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<AccountChange> AddAsync(
        AccountName name, byte[] sha256, IReadOnlyCollection<string> scopes, string? channel, DateTimeOffset? expiresAt, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var values = new { name = name.Value, sha256, scopes = scopes.ToArray(), channel, expiresAt, actor, now = time.GetUtcNow() };
        return await connection.ExecuteAsync(new CommandDefinition(Insert, values, cancellationToken: cancellation)) > 0 ? new AccountChange.Done() : new AccountChange.Exists();
    }

    public async Task<AccountChange> RevokeAsync(AccountName name, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.ExecuteAsync(new CommandDefinition(Revoke, new { name = name.Value, actor, now = time.GetUtcNow() }, cancellationToken: cancellation));
        return rows > 0 ? new AccountChange.Done()
            : (await ListAsync(cancellation)).Any(key => key.Name == name.Value) ? new AccountChange.NothingToDo() : new AccountChange.Unknown();
    }
}
