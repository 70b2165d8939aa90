using Odoo.Integration.Erp;

namespace Odoo.Integration.SystemTests.Contract;

/// <summary>A server that the contract is held against.</summary>
/// <param name="Name">Shown with each test.</param>
/// <param name="Url">Address.</param>
/// <param name="Database">Database.</param>
/// <param name="Login">A user who may make partners and products.</param>
/// <param name="Key">That user's key.</param>
/// <param name="BotLogin">The user with the least rights that the hub needs; the same where there is no other.</param>
/// <param name="BotKey">That user's key.</param>
/// <param name="Transport">Protocol.</param>
public sealed record OdooTarget(string Name, string Url, string Database, string Login, string Key, string BotLogin, string BotKey, OdooTransport Transport)
{
    /// <summary>The server that the environment names; null where it names none.</summary>
    public static OdooTarget? OfEnvironment()
    {
        static string? Value(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
        return Value("ODOO_URL") is not { } url ? null : new OdooTarget(
            "real",
            url,
            Value("ODOO_DB") ?? throw new InvalidOperationException("ODOO_URL is set: set ODOO_DB, ODOO_LOGIN and ODOO_KEY too"),
            Value("ODOO_LOGIN") ?? throw new InvalidOperationException("ODOO_URL is set: set ODOO_LOGIN too"),
            Value("ODOO_KEY") ?? throw new InvalidOperationException("ODOO_URL is set: set ODOO_KEY too"),
            Value("ODOO_BOT_LOGIN") ?? Value("ODOO_LOGIN")!,
            Value("ODOO_BOT_KEY") ?? Value("ODOO_KEY")!,
            Enum.TryParse<OdooTransport>(Value("ODOO_TRANSPORT"), ignoreCase: true, out var transport) ? transport : OdooTransport.Auto);
    }

    /// <summary>Settings for the hub's user there.</summary>
    public OdooOptions Options() => new()
    {
        Url = Url, Database = Database, Login = BotLogin, Key = BotKey, Transport = Transport, CallsPerSecond = 1000, MaxConcurrency = 16, TimeoutSeconds = 120, BreakAfterFailures = 100,
    };

    public OdooOptions AdministratorOptions()
    {
        var options = Options();
        (options.Login, options.Key) = (Login, Key);
        return options;
    }

    public override string ToString() => Name;
}
