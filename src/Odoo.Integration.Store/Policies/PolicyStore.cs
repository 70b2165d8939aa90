using Dapper;
using Npgsql;

namespace Odoo.Integration.Store.Policies;

/// <summary>Keeps policies, and what people do with them. Nothing here acts by itself.</summary>
public sealed class PolicyStore(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly string List = Sql.Of<PolicyStore>("list_policies");
    private static readonly string Find = Sql.Of<PolicyStore>("find_policy");
    private static readonly string Insert = Sql.Of<PolicyStore>("insert_policy");
    private static readonly string SelectStanding = Sql.Of<PolicyStore>("select_standing");
    private static readonly string ListActivations = Sql.Of<PolicyStore>("list_activations");
    private static readonly string CountShadow = Sql.Of<PolicyStore>("count_shadow");
    private static readonly string ListShadow = Sql.Of<PolicyStore>("list_shadow");
    private static readonly string InsertActivation = Sql.Of<PolicyStore>("insert_activation");

    static PolicyStore() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public async Task<IReadOnlyList<StoredPolicy>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return (await connection.QueryAsync<StoredPolicy>(new CommandDefinition(List, cancellationToken: cancellation))).AsList();
    }

    /// <summary>Null where there is no such version.</summary>
    public async Task<StoredPolicy?> FindAsync(string version, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<StoredPolicy>(new CommandDefinition(Find, new { version }, cancellationToken: cancellation));
    }

    /// <summary>False where there is such a version already; it stays as it is.</summary>
    public async Task<bool> AddAsync(StoredPolicy policy, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(new CommandDefinition(Insert, policy with { MadeAt = time.GetUtcNow() }, cancellationToken: cancellation)) == 1;
    }

    public async Task<PolicyStanding> StandingAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await StandingAsync(connection, cancellation);
    }

    /// <summary>Everything people did with policies, the oldest first.</summary>
    public async Task<IReadOnlyList<PolicyActivation>> ActivationsAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return (await connection.QueryAsync<PolicyActivation>(new CommandDefinition(ListActivations, cancellationToken: cancellation))).AsList();
    }

    /// <summary>A version decides from now on.</summary>
    public Task<PolicyChange> ActivateAsync(string version, string actor, string? why, CancellationToken cancellation) => ChangeAsync(
        version, actor, "activate", why, static (standing, asked) => standing.Active?.Version == asked, cancellation);

    /// <summary>A version is tried from now on: it decides too, without effect.</summary>
    public Task<PolicyChange> ShadowAsync(string version, string actor, string? why, CancellationToken cancellation) => ChangeAsync(
        version, actor, "shadow", why, static (standing, asked) => standing.Shadow?.Version == asked, cancellation);

    /// <summary>Nothing is tried any more.</summary>
    public async Task<PolicyChange> UnshadowAsync(string actor, string? why, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await LockAsync(connection, cancellation);
        if ((await StandingAsync(connection, cancellation)).Shadow is not { Version: { } tried })
        {
            return new PolicyChange.NothingToDo();
        }

        await WriteAsync(connection, actor, "unshadow", tried, why, cancellation);
        await transaction.CommitAsync(cancellation);
        return new PolicyChange.Done(null);
    }

    /// <summary>What decided before the version that decides now decides again: each reversion takes back one activation.</summary>
    public async Task<PolicyChange> RevertAsync(string actor, string? why, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await LockAsync(connection, cancellation);
        var standing = new Stack<string>();
        foreach (var activation in await connection.QueryAsync<PolicyActivation>(new CommandDefinition(ListActivations, cancellationToken: cancellation)))
        {
            switch (activation.Action)
            {
                case "activate":
                    standing.Push(activation.Version!);
                    break;
                case "revert":
                    standing.Pop();
                    break;
            }
        }

        if (!standing.TryPop(out _))
        {
            return new PolicyChange.NothingToDo();
        }

        var before = standing.Count == 0 ? null : standing.Peek();
        await WriteAsync(connection, actor, "revert", before, why, cancellation);
        await transaction.CommitAsync(cancellation);
        return new PolicyChange.Done(before);
    }

    /// <summary>How many orders were decided on since a policy is tried, how many of them it would have decided otherwise, and the newest of these.</summary>
    public async Task<(long Decided, long Differing, IReadOnlyList<ShadowDifference> Orders)> ShadowDifferencesAsync(string version, DateTimeOffset since, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var (decided, differing) = await connection.QuerySingleAsync<(long, long)>(new CommandDefinition(CountShadow, new { version, since }, cancellationToken: cancellation));
        return (decided, differing, (await connection.QueryAsync<ShadowDifference>(new CommandDefinition(ListShadow, new { version, since, limit }, cancellationToken: cancellation))).AsList());
    }

    private static async Task<PolicyStanding> StandingAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var last = (await connection.QueryAsync<PolicyActivation>(new CommandDefinition(SelectStanding, cancellationToken: cancellation))).AsList();
        return new PolicyStanding(last.Find(static word => word.Action is "activate" or "revert"), last.Find(static word => word.Action == "shadow"));
    }

    private static Task LockAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.ExecuteAsync(new CommandDefinition("lock table hub.policy_activation in share row exclusive mode", cancellationToken: cancellation));

    private async Task<PolicyChange> ChangeAsync(string version, string actor, string action, string? why, Func<PolicyStanding, string, bool> isSo, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await LockAsync(connection, cancellation);
        if (await connection.QuerySingleOrDefaultAsync<StoredPolicy>(new CommandDefinition(Find, new { version }, cancellationToken: cancellation)) is not { } asked)
        {
            return new PolicyChange.Unknown(version);
        }

        _ = asked.Policy();
        if (isSo(await StandingAsync(connection, cancellation), version))
        {
            return new PolicyChange.NothingToDo();
        }

        await WriteAsync(connection, actor, action, version, why, cancellation);
        await transaction.CommitAsync(cancellation);
        return new PolicyChange.Done(version);
    }

    private Task WriteAsync(NpgsqlConnection connection, string actor, string action, string? version, string? why, CancellationToken cancellation) => connection.ExecuteAsync(new CommandDefinition(
        InsertActivation, new PolicyActivation { At = time.GetUtcNow(), Actor = actor, Action = action, Version = version, Why = why }, cancellationToken: cancellation));
}
