using System.Text.Json;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Access;

/// <summary>Who may call: by password, or by a key that has not run out.</summary>
internal sealed class Users(OdooDatabase database, SimulatorOptions options, TimeProvider time)
{
    private DatabaseState State => database.Head;

    public bool IsDatabase(string name) => name == options.Database;

    /// <exception cref="OdooError">There is no such database.</exception>
    public void RequireDatabase(string name)
    {
        if (!IsDatabase(name))
        {
            throw OdooError.NoDatabase(name);
        }
    }

    /// <summary>The user's id; null where login and secret do not belong together.</summary>
    public long? LogIn(string login, string secret) =>
        State.FindUnique(State.Registry.User, login) is { } user && user.Flag("active") && Opens(user, secret) ? user.Id : null;

    /// <exception cref="OdooError">No such user, or not its secret.</exception>
    public long Require(JsonElement user, JsonElement secret)
    {
        if (user.ValueKind != JsonValueKind.Number || !user.TryGetInt64(out var id) || id == 0)
        {
            throw OdooError.Denied();
        }

        var found = State.Find(State.Registry.User, id) ?? throw OdooError.Missing("res.users", [id], id);
        return found.Flag("active") && secret.ValueKind == JsonValueKind.String && Opens(found, secret.GetString()!) ? id : throw OdooError.Denied();
    }

    /// <summary>The user that a key is of; null where it is no one's, has run out, or the user is archived.</summary>
    public long? OfKey(string secret) =>
        FindKey(secret) is { } key && State.Find(State.Registry.User, key.Reference("user_id")!.Value) is { } user && user.Flag("active") ? user.Id : null;

    private bool Opens(Row user, string secret) => user.Text("password") == secret || FindKey(secret)?.Reference("user_id") == user.Id;

    private Row? FindKey(string secret) => State.FindUnique(State.Registry.Key, secret) is { } key
        && (key["expiration_date"] is not DateTime end || end > time.GetUtcNow().UtcDateTime) ? key : null;
}
