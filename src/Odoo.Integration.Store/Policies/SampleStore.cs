using Dapper;
using Npgsql;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Store.Policies;

/// <summary>Orders that passed and are offered to people for a label, and the labels. A label does nothing to an order.</summary>
public sealed class SampleStore(NpgsqlDataSource database, TimeProvider time, OrderIds ids)
{
    private static readonly string List = Sql.Of<SampleStore>("list_sample");
    private static readonly string SelectSampled = Sql.Of<SampleStore>("select_sampled");
    private static readonly string InsertLabel = Sql.Of<SampleStore>("insert_label");

    static SampleStore() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>The newest of the sample; those with a label only where <paramref name="all"/> are wanted.</summary>
    public async Task<IReadOnlyList<SampledOrder>> ListAsync(bool all, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return (await connection.QueryAsync<SampledOrder>(new CommandDefinition(List, new { all, limit }, cancellationToken: cancellation))).AsList();
    }

    /// <summary>Keeps a label. Where it says duplicate, the other order gets an alert: both are in Odoo by now.</summary>
    /// <param name="orderId">An order of the sample.</param>
    /// <param name="original">The order that it repeats; null: it is new.</param>
    /// <param name="actor">Who says so: <c>user:NAME</c>.</param>
    /// <param name="note">Why, in the person's words.</param>
    /// <param name="cancellation">Ends the work; nothing was kept then.</param>
    public async Task<LabelResult> LabelAsync(Guid orderId, Guid? original, string actor, string? note, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await connection.QuerySingleOrDefaultAsync<Guid?>(new CommandDefinition(SelectSampled, new { orderId }, cancellationToken: cancellation)) is not { } nearest)
        {
            return new LabelResult.NotSampled();
        }

        if (original == orderId || (original is { } named && !await connection.ExecuteScalarAsync<bool>(
                new CommandDefinition("select exists (select from hub.orders where order_id = @named)", new { named }, cancellationToken: cancellation))))
        {
            return new LabelResult.NotFound(original.Value);
        }

        var outcomes = original is null ? new[] { "labelled-new" } : ["labelled-duplicate", "alert"];
        foreach (var outcome in outcomes)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                InsertLabel, new { id = ids.Next(), orderId, now = time.GetUtcNow(), actor, outcome, matched = original ?? nearest, note }, cancellationToken: cancellation));
        }

        await transaction.CommitAsync(cancellation);
        return new LabelResult.Kept();
    }
}
