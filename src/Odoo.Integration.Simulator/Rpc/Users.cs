using System.Text.Json;
using Odoo.Integration.Simulator.Records;
using Odoo.Integration.Simulator.Seeding;

namespace Odoo.Integration.Simulator.Rpc;

/// <summary>Who may call: the administrator, and the integration user with its key.</summary>
internal sealed class Users(SimulatorOptions options)
{
    /// <exception cref="OdooError">There is no such database.</exception>
    public void RequireDatabase(JsonElement database)
    {
        if (database.ToString() != options.Database)
        {
            throw OdooError.NoDatabase(database.ToString());
        }
    }

    /// <summary>The user's id; false where login and key do not belong together.</summary>
    public object LogIn(JsonElement login, JsonElement key) => (login.ToString(), key.ToString()) switch
    {
        ("admin", "admin") => BaseRecords.Administrator,
        var (given, secret) when given == options.Login && secret == options.Key => BaseRecords.IntegrationUser,
        _ => false,
    };

    /// <exception cref="OdooError">No such user, or not its key.</exception>
    public long Require(JsonElement user, JsonElement key)
    {
        if (user.ValueKind != JsonValueKind.Number || !user.TryGetInt64(out var id) || id == 0)
        {
            throw OdooError.Denied();
        }

        var known = id switch
        {
            BaseRecords.Administrator => "admin",
            BaseRecords.IntegrationUser => options.Key,
            _ => throw OdooError.Missing("res.users", [id], id),
        };
        return key.ValueKind == JsonValueKind.String && key.GetString() == known ? id : throw OdooError.Denied();
    }
}
