using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Admin;

/// <summary>API keys that end before their time, or run out at one.</summary>
internal static class KeyEndpoints
{
    /// <summary><c>DELETE /admin/keys/KEY</c> revokes a key; <c>PUT</c> with <c>{"expires": "2026-12-31T00:00:00Z"}</c>, or null, says when it runs out.</summary>
    public static void MapKeys(this IEndpointRouteBuilder admin)
    {
        admin.MapDelete("/keys/{key}", static (string key, OdooDatabase database) =>
            Change(database, key, static (transaction, row) => transaction.Drop(row.Model, row.Id)));
        admin.MapPut("/keys/{key}", static (string key, KeyTerm term, OdooDatabase database) => Change(
            database, key, (transaction, row) => transaction.Put(row.With(KeyValuePair.Create("expiration_date", (object?)term.Expires?.UtcDateTime)))));
    }

    private static IResult Change(OdooDatabase database, string key, Action<Transaction, Row> change) => database.Change(transaction =>
    {
        if (transaction.State.FindUnique(transaction.State.Registry.Key, key) is not { } row)
        {
            return Results.NotFound();
        }

        change(transaction, row);
        return Results.NoContent();
    });

    private sealed record KeyTerm(DateTimeOffset? Expires);
}
