using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.Erp.Servers;

/// <summary>When the integration user's API keys run out, where the server tells it: Odoo 19 on, where a key of a user who is no administrator must.</summary>
/// <param name="Name">The key's name in Odoo.</param>
/// <param name="At">When it runs out, UTC.</param>
public sealed record KeyExpiry(string Name, DateTimeOffset At)
{
    private const int FirstThatTells = 19;

    private static readonly string[] Fields = ["name", "expiration_date"];

    /// <summary>
    /// The key of the user that runs out first; null where none does, or the server does not tell. Which of several is the hub's
    /// cannot be seen: Odoo keeps only their hashes.
    /// </summary>
    internal static async Task<KeyExpiry?> ReadAsync(OdooClient odoo, CancellationToken cancellation)
    {
        var (server, _) = await odoo.MeetAsync(cancellation);
        if (server is null || server.Version.Major < FirstThatTells)
        {
            return null;
        }

        var answer = await odoo.ReadAsync(OdooCall.SearchRead("res.users.apikeys", [new object[] { "expiration_date", "!=", false }], Fields), cancellation);
        return answer is OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Array } rows }
            ? rows.EnumerateArray().Select(Of).OfType<KeyExpiry>().OrderBy(static key => key.At).FirstOrDefault()
            : null;
    }

    private static KeyExpiry? Of(JsonElement row) =>
        DateTimeOffset.TryParse(row.Text("expiration_date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? new KeyExpiry(row.Text("name") ?? "without a name", at) : null;
}
