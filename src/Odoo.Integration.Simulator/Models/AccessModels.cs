namespace Odoo.Integration.Simulator.Models;

/// <summary>Companies, users and what they may, and what names and tunes a database.</summary>
internal static class AccessModels
{
    public static Model Company() => new(
        "res.company", "Companies", "sequence, name",
        new("name", FieldKind.Char, "Company Name") { Required = true },
        new("sequence", FieldKind.Integer, "Sequence") { Default = 10L },
        new("currency_id", FieldKind.Many2One, "Currency") { Relation = "res.currency", Required = true },
        new("partner_id", FieldKind.Many2One, "Partner") { Relation = "res.partner", Required = true },
        new("country_id", FieldKind.Many2One, "Country") { Relation = "res.country", NotStored = true });

    public static Model User(OdooVersion version) => new(
        "res.users", version == OdooVersion.V14 ? "Users" : "User", "name, login",
        new("name", FieldKind.Char, "Name") { NotStored = true },
        new("login", FieldKind.Char, "Login") { Required = true, IsIndexed = true },
        new("password", FieldKind.Char, "Password") { IsHidden = true },
        new("email", FieldKind.Char, "Email") { NotStored = true },
        new("tz", FieldKind.Char, "Timezone") { NotStored = true },
        new("lang", FieldKind.Selection, "Language") { NotStored = true, Options = [("en_US", "English (US)")], Default = "en_US" },
        new("company_id", FieldKind.Many2One, "Company") { Relation = "res.company", Required = true },
        new("company_ids", FieldKind.Many2Many, "Companies") { Relation = "res.company" },
        new(version == OdooVersion.V14 ? "groups_id" : "group_ids", FieldKind.Many2Many, "Groups") { Relation = "res.groups" },
        new("active", FieldKind.Boolean, "Active") { Default = true })
    {
        Unique = ("res_users_login_key", "login"),
    };

    public static Model Group() => new(
        "res.groups", "Access Groups", "name",
        new("name", FieldKind.Char, "Name") { Required = true },
        new("full_name", FieldKind.Char, "Group Name") { ReadOnly = true, NotStored = true });

    public static Model Key(OdooVersion version) => new(
        "res.users.apikeys", version == OdooVersion.V14 ? "res.users.apikeys" : "API Keys", "id",
        [
            new("name", FieldKind.Char, "Description") { Required = true, ReadOnly = true },
            new("user_id", FieldKind.Many2One, "User") { Relation = "res.users", Required = true, ReadOnly = true, Cascades = true, IsIndexed = true },
            new("scope", FieldKind.Char, "Scope") { ReadOnly = true },
            new("key", FieldKind.Char, "Key") { IsHidden = true },
            new("expiration_date", FieldKind.Datetime, "Expiration Date") { ReadOnly = true, IsHidden = version == OdooVersion.V14 },
        ])
    {
        Unique = ("res_users_apikeys_key_uniq", "key"),
    };

    public static Model Parameter() => new(
        "ir.config_parameter", "System Parameter", "key",
        new("key", FieldKind.Char, "Key") { Required = true },
        new("value", FieldKind.Text, "Value") { Required = true })
    {
        DisplayName = static (_, row) => row.Text("key")!,
        Unique = ("ir_config_parameter_key_uniq", "key"),
    };

    public static Model ServiceAccount() => new("iap.account", "IAP Account", "id", new("service_name", FieldKind.Char, "Service Name"), new("account_token", FieldKind.Char, "Account Token"));

    public static Model ExternalIds() => new(
        "ir.model.data", "Model Data", "module, model, name",
        new("module", FieldKind.Char, "Module") { Required = true, Default = string.Empty },
        new("name", FieldKind.Char, "External Identifier") { Required = true, IsIndexed = true },
        new("model", FieldKind.Char, "Model Name") { Required = true },
        new("res_id", FieldKind.Integer, "Record ID") { IsIndexed = true },
        new("noupdate", FieldKind.Boolean, "Non Updatable") { Default = false })
    {
        DisplayName = static (_, row) => $"{row.Text("module")}.{row.Text("name")}",
        Key = static row => $"{row.Text("module")}.{row.Text("name")}",
    };
}
