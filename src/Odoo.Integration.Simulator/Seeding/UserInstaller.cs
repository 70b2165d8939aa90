using Odoo.Integration.Simulator.Access;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;

namespace Odoo.Integration.Simulator.Seeding;

/// <summary>Makes the users of a seed, and what they may.</summary>
internal sealed class UserInstaller(RecordEditor editor)
{
    private Registry Registry => editor.Registry;

    /// <returns>Whether the user is new.</returns>
    /// <exception cref="OdooError">The login is missing, or the key is someone else's.</exception>
    public bool Install(SeedUser user)
    {
        var login = user.Login ?? throw OdooError.Business("user: give it a login");
        var known = editor.State.FindUnique(Registry.User, login);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        Set(values, "tz", user.Tz);
        Set(values, Registry.UserGroups, user.Rights is { } rights ? Groups.With(rights) : known is null ? Groups.With(SaleRights.All) : null);
        if (user.Companies is { Count: > 0 } companies)
        {
            var ids = companies.Select(CompanyOf).ToArray();
            (values["company_id"], values["company_ids"]) = (ids[0], ids);
        }

        if (known is null)
        {
            (values["login"], values["name"]) = (login, user.Name ?? login);
        }

        var id = known?.Id ?? editor.Create(Registry.User, values);
        if (known is not null && values.Count > 0)
        {
            editor.Write(Registry.User, id, values);
        }

        if (user.Key is { } key)
        {
            Give(id, key, user.KeyExpires?.UtcDateTime);
        }

        return known is null;
    }

    private static void Set(Dictionary<string, object?> values, string field, object? value)
    {
        if (value is not null)
        {
            values[field] = value;
        }
    }

    private void Give(long user, string key, DateTime? expires)
    {
        if (editor.State.FindUnique(Registry.Key, key) is not { } known)
        {
            editor.Make(Registry.Key, new() { ["name"] = "seed", ["user_id"] = user, ["scope"] = "rpc", ["key"] = key, ["expiration_date"] = expires });
            return;
        }

        if (known.Reference("user_id") != user)
        {
            throw OdooError.Business($"the key of user {user} is that of user {known.Reference("user_id")}; give each its own");
        }

        editor.Set(known, ("expiration_date", expires));
    }

    private long CompanyOf(string name) => editor.State.Rows(Registry.Company).FirstOrDefault(row => row.Text("name") == name)?.Id
        ?? editor.Create(Registry.Company, new() { ["name"] = name });
}
