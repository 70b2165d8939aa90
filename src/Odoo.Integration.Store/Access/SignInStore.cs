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
    public async Task<OpenIdResult> WithOpenIdAsync(AccountName name, string issuer, string subject, string? remote, CancellationToken cancellation)
    {
        var account = await accounts.FindAsync(name, cancellation);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var now = time.GetUtcNow();
        OpenIdResult result = new OpenIdResult.NameTaken();
        if (account is not { HasPassword: true })
        {
            await connection.ExecuteAsync(new CommandDefinition(TakeName, new { name = name.Value, issuer, subject, now }, cancellationToken: cancellation));
            var owner = await connection.QuerySingleAsync<(string Issuer, string Subject)>(new CommandDefinition(SelectName, new { name = name.Value }, cancellationToken: cancellation));
            result = owner != (issuer, subject) ? result : account is { IsDisabled: true } ? new OpenIdResult.Disabled() : new OpenIdResult.Welcome(account);
        }

        var person = $"{issuer} {subject}";
        var (actor, action, detail) = result switch
        {
            OpenIdResult.Welcome => ("user:" + name, "signed-in", person),
            OpenIdResult.Disabled => (Nobody, "sign-in-refused", $"the account is disabled; {person}"),
            _ => (Nobody, "sign-in-refused", $"the name is another's; {person}"),
        };
        await connection.ExecuteAsync(new CommandDefinition(InsertEvent, new { now, actor, action, account = name.Value, remote, detail }, cancellationToken: cancellation));
        return result;
    }

    /// <summary>Notes that a person ended a session, or that a sign-in was refused before an account was asked for.</summary>
    /// <param name="account">Whose; null where that is not known.</param>
    /// <param name="refusal">Why it was refused; null for the end of a session.</param>
    /// <param name="remote">Address that the request came from.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task NoteAsync(AccountName? account, string? refusal, string? remote, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var (actor, action) = refusal is null ? ("user:" + account, "signed-out") : (Nobody, "sign-in-refused");
        await connection.ExecuteAsync(new CommandDefinition(
            InsertEvent, new { now = time.GetUtcNow(), actor, action, account = account?.Value, remote, detail = refusal }, cancellationToken: cancellation));
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
