using Dapper;
using Npgsql;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Access;

/// <summary>Sign-ins of people: who may, and the record of all that were tried.</summary>
public sealed class SignInStore(NpgsqlDataSource database, AccountStore accounts, TimeProvider time)
{
    private const string Nobody = "nobody";

    private static readonly string BeginTry = Sql.Of<SignInStore>("begin_try");
    private static readonly string EndTry = Sql.Of<SignInStore>("end_try");
    private static readonly string InsertEvent = Sql.Of<SignInStore>("insert_event");
    private static readonly string TakeName = Sql.Of<SignInStore>("take_name");
    private static readonly string SelectName = Sql.Of<SignInStore>("select_name");

    static SignInStore() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Signs a person in with a password. Every outcome asks the database as often and looks at a password once, so that they take the same time.</summary>
    /// <param name="name">Null where what was given is no name.</param>
    /// <param name="check">Looks at the password; given null for no hash, it takes as long and says nothing.</param>
    /// <param name="lockOut">When to lock.</param>
    /// <param name="remote">Address that the request came from.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<SignInResult> WithPasswordAsync(AccountName? name, Func<string?, PasswordVerdict> check, LockOut lockOut, string? remote, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var now = time.GetUtcNow();
        var until = now + lockOut.For;
        var tried = await connection.QuerySingleOrDefaultAsync<TriedAccount>(
            new CommandDefinition(BeginTry, new { name = name?.Value ?? string.Empty, tries = lockOut.Tries, until, now }, cancellationToken: cancellation));
        var verdict = check(tried is { MayTry: true } ? tried.PasswordHash : null);
        if (tried is { MayTry: true } && verdict is not PasswordVerdict.Wrong)
        {
            var rows = await connection.ExecuteAsync(new CommandDefinition(
                EndTry, new { name = name!.Value, hash = tried.PasswordHash, newHash = (verdict as PasswordVerdict.RightButOld)?.Hash, remote, now }, cancellationToken: cancellation));
            if (rows > 0)
            {
                return new SignInResult.SignedIn(new AccountStanding(tried.DisplayName, Names.Read<AccountRole>(tried.Role), tried.SecurityStamp, HasPassword: true, IsDisabled: false));
            }
        }

        // What was typed as an unknown name may be a password: it is not kept.
        var (result, action, detail) = Refusal(tried, until);
        await connection.ExecuteAsync(new CommandDefinition(
            InsertEvent, new { now, actor = Nobody, action, account = tried is null ? null : name!.Value, remote, detail }, cancellationToken: cancellation));
        return result;
    }

    /// <summary>Signs a person in whom an OpenID Connect provider vouches for.</summary>
    /// <param name="name">What the provider calls them.</param>
    /// <param name="issuer">The provider.</param>
    /// <param name="subject">Who they are there, for ever.</param>
    /// <param name="hasRole">Whether the provider gives them a role here; the role of an account without a password goes before.</param>
    /// <param name="remote">Address that the request came from.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<OpenIdResult> WithOpenIdAsync(AccountName name, string issuer, string subject, bool hasRole, string? remote, CancellationToken cancellation)
    {
        var account = await accounts.FindAsync(name, cancellation);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var now = time.GetUtcNow();
        var result = account switch
        {
            { HasPassword: true } => new OpenIdResult.NameTaken(),
            { IsDisabled: true } => new OpenIdResult.Disabled(),
            null when !hasRole => new OpenIdResult.NoRole(),
            _ => await TakeNameAsync(connection, name, issuer, subject, now, cancellation) ? (OpenIdResult)new OpenIdResult.Welcome(account) : new OpenIdResult.NameTaken(),
        };
        var (actor, action, detail) = result switch
        {
            OpenIdResult.Welcome => ("user:" + name, "signed-in", "OpenID Connect"),
            OpenIdResult.NameTaken => (Nobody, "sign-in-refused", "the name is another's"),
            OpenIdResult.Disabled => (Nobody, "sign-in-refused", "the account is disabled"),
            OpenIdResult.NoRole => (Nobody, "sign-in-refused", "no role here"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        await connection.ExecuteAsync(new CommandDefinition(
            InsertEvent, new { now, actor, action, account = name.Value, remote, detail = $"{detail}: {issuer} {subject}" }, cancellationToken: cancellation));
        return result;
    }

    /// <summary>Notes that a person ended a session.</summary>
    public async Task EndAsync(AccountName name, string? remote, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(new CommandDefinition(
            InsertEvent, new { now = time.GetUtcNow(), actor = "user:" + name, action = "signed-out", account = name.Value, remote, detail = (string?)null }, cancellationToken: cancellation));
    }

    private static async Task<bool> TakeNameAsync(NpgsqlConnection connection, AccountName name, string issuer, string subject, DateTimeOffset now, CancellationToken cancellation)
    {
        await connection.ExecuteAsync(new CommandDefinition(TakeName, new { name = name.Value, issuer, subject, now }, cancellationToken: cancellation));
        return await connection.QuerySingleAsync<(string, string)>(new CommandDefinition(SelectName, new { name = name.Value }, cancellationToken: cancellation)) == (issuer, subject);
    }

    private static (SignInResult Result, string Action, string Detail) Refusal(TriedAccount? tried, DateTimeOffset until) => tried switch
    {
        null => (new SignInResult.WrongPassword(), "sign-in-refused", "no such account"),
        { IsDisabled: true } => (new SignInResult.Disabled(), "sign-in-refused", "the account is disabled"),
        { PasswordHash: null } => (new SignInResult.NoPassword(), "sign-in-refused", "the account has no password"),
        { MayTry: false } => (new SignInResult.LockedOut(tried.LockedUntil ?? until), "sign-in-refused", "locked out"),
        { LocksUntil: { } end } => (new SignInResult.WrongPassword(), "locked-out", $"wrong password; locked until {end.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC"),
        _ => (new SignInResult.WrongPassword(), "sign-in-refused", "wrong password"),
    };

    private sealed record TriedAccount
    {
        public required string DisplayName { get; init; }

        public required string Role { get; init; }

        public Guid SecurityStamp { get; init; }

        public string? PasswordHash { get; init; }

        public bool IsDisabled { get; init; }

        public DateTimeOffset? LockedUntil { get; init; }

        /// <summary>False: locked.</summary>
        public bool MayTry { get; init; }

        /// <summary>Until when this try locks where it fails; null where more are allowed.</summary>
        public DateTimeOffset? LocksUntil { get; init; }
    }
}
