using System.Globalization;
using System.Text.Json;

namespace Odoo.Integration.Erp.Servers;

/// <summary>What the server says it is.</summary>
/// <param name="Major">14 to 19 and on; also of an online version such as <c>saas~18.2</c>.</param>
/// <param name="Words">As the server writes it: <c>19.0</c>.</param>
public sealed record OdooVersion(int Major, string Words)
{
    /// <summary>Reads <c>server_version_info</c> or <c>version_info</c>: a list whose first entry is 17 or <c>saas~17</c>.</summary>
    internal static OdooVersion? Read(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object
            || !(answer.TryGetProperty("server_version_info", out var info) || answer.TryGetProperty("version_info", out info))
            || info.ValueKind != JsonValueKind.Array || info.GetArrayLength() == 0)
        {
            return null;
        }

        var digits = new string([.. info[0].ToString().Where(char.IsAsciiDigit)]);
        var words = answer.TryGetProperty("server_version", out var written) || answer.TryGetProperty("version", out written) ? written.ToString() : digits;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? new OdooVersion(major, words) : null;
    }
}
