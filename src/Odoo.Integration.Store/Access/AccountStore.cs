using Dapper;
using Npgsql;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Access;

/// <summary>Accounts of people. Each change stands in <c>hub.access_event</c> with who made it.</summary>
public sealed class AccountStore(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly string Standing = Sql.Of<AccountStore>("select_standing");
    private static readonly string List = Sql.Of<AccountStore>("list_accounts");
    private static readonly string Insert = Sql.Of<AccountStore>("insert_account");
    private static readonly string SetRole = Sql.Of<AccountStore>("set_role");
    private static readonly string SetPassword = Sql.Of<AccountStore>("set_password");
    private static readonly string Disable = Sql.Of<AccountStore>("disable_account");
    private static readonly string Enable = Sql.Of<AccountStore>("enable_account");
    private static readonly string Unlock = Sql.Of<AccountStore>("unlock_account");
    private static readonly string ReleaseName = Sql.Of<AccountStore>("release_name");

    static AccountStore() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Null where there is no such account.</summary>
    public async Task<AccountStanding?> FindAsync(AccountName name, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<(string DisplayName, string Role, Guid Stamp, bool HasPassword, bool IsDisabled)?>(
            new CommandDefinition(Standing, new { name = name.Value }, cancellationToken: cancellation));
        return row is { } found ? new AccountStanding(found.DisplayName, Names.Read<AccountRole>(found.Role), found.Stamp, found.HasPassword, found.IsDisabled) : null;
    }

    public async Task<IReadOnlyList<AccountSummary>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return (await connection.QueryAsync<AccountSummary>(new CommandDefinition(List, cancellationToken: cancellation))).AsList();
    }

    /// <param name="name">The new account's.</param>
    /// <param name="displayName">What people call them.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="passwordHash">Null: signs in by OpenID Connect alone.</param>
    /// <param name="actor">Who adds it: <c>user:NAME</c>.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<AccountChange> AddAsync(AccountName name, string displayName, AccountRole role, string? passwordHash, string actor, CancellationToken cancellation) =>
        await ExecuteAsync(Insert, new { name = name.Value, displayName, role = Names.Of(role), hash = passwordHash, actor, now = time.GetUtcNow() }, cancellation)
            ? new AccountChange.Done() : new AccountChange.Exists();

    public Task<AccountChange> SetRoleAsync(AccountName name, AccountRole role, string actor, CancellationToken cancellation) =>
        ChangeAsync(SetRole, name, new { name = name.Value, role = Names.Of(role), actor, now = time.GetUtcNow() }, cancellation);

    public Task<AccountChange> SetPasswordAsync(AccountName name, string passwordHash, string actor, CancellationToken cancellation) =>
        ChangeAsync(SetPassword, name, new { name = name.Value, hash = passwordHash, actor, now = time.GetUtcNow() }, cancellation);

    public Task<AccountChange> DisableAsync(AccountName name, string actor, CancellationToken cancellation) => ChangeAsync(Disable, name, actor, cancellation);

    public Task<AccountChange> EnableAsync(AccountName name, string actor, CancellationToken cancellation) => ChangeAsync(Enable, name, actor, cancellation);

    public Task<AccountChange> UnlockAsync(AccountName name, string actor, CancellationToken cancellation) => ChangeAsync(Unlock, name, actor, cancellation);

    /// <summary>Lets a name be taken by the next OpenID Connect person who comes with it: the provider was changed, or the name given to another.</summary>
    public async Task<AccountChange> ReleaseNameAsync(AccountName name, string actor, CancellationToken cancellation) =>
        await ExecuteAsync(ReleaseName, new { name = name.Value, actor, now = time.GetUtcNow() }, cancellation) ? new AccountChange.Done() : new AccountChange.Unknown();

    private Task<AccountChange> ChangeAsync(string statement, AccountName name, string actor, CancellationToken cancellation) =>
        ChangeAsync(statement, name, new { name = name.Value, actor, now = time.GetUtcNow() }, cancellation);

    private async Task<AccountChange> ChangeAsync(string statement, AccountName name, object values, CancellationToken cancellation) =>
        await ExecuteAsync(statement, values, cancellation) ? new AccountChange.Done()
        : await FindAsync(name, cancellation) is null ? new AccountChange.Unknown() : new AccountChange.NothingToDo();

    private async Task<bool> ExecuteAsync(string statement, object values, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(new CommandDefinition(statement, values, cancellationToken: cancellation)) > 0;
    }
}
