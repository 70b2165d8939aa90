using System.Text.Json;
using System.Text.RegularExpressions;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.Erp.Servers;

/// <summary>Which database a server is: what staging and production must differ in.</summary>
internal static partial class OdooIdentity
{
    private const int FirstWithoutAccountUrl = 19;

    private static readonly string[] Created = ["create_date"];

    /// <summary>
    /// <c>uuid:</c> with the parameter <c>database.uuid</c>. Only administrators may read it; module <c>iap</c> tells it to everyone in an
    /// address (measured on 14.0: a pure read). Where neither does, <c>created:</c> with the first company's creation and the
    /// database's name, which a copy under the same name shares. Null with the answer that prevented it.
    /// </summary>
    public static async Task<(string? Identity, OdooAnswer? Instead)> ReadAsync(OdooClient odoo, int major, string database, CancellationToken cancellation)
    {
        foreach (var call in Calls(major))
        {
            var answer = await odoo.ReadAsync(call, cancellation);
            if (answer is OdooAnswer.Done { Result: { ValueKind: JsonValueKind.String } value } && UuidPattern().Match(value.GetString()!) is { Success: true } uuid)
            {
                return ("uuid:" + uuid.Value, null);
            }

            if (answer is not (OdooAnswer.Refused or OdooAnswer.Done))
            {
                return (null, answer);
            }
        }

        var company = await odoo.ReadAsync(OdooCall.SearchRead("res.company", [], Created, limit: 1, order: "id"), cancellation);
        return company is OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Array } rows } && rows.GetArrayLength() == 1
            ? ($"created:{rows[0].Text("create_date")} {database}", null)
            : (null, company);
    }

    // From 19 on the address is made by get_credits_url; a token is given so that it makes no account (read in its source).
    private static IEnumerable<OdooCall> Calls(int major)
    {
        yield return new OdooCall("ir.config_parameter", "get_param", [("key", "database.uuid")]);
        yield return major < FirstWithoutAccountUrl
            ? new OdooCall("iap.account", "get_account_url", [])
            : new OdooCall("iap.account", "get_credits_url", [("service_name", "none"), ("account_token", "none")]);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex UuidPattern();
}
