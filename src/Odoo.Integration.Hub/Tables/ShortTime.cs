using System.Globalization;

namespace Odoo.Integration.Hub.Tables;

/// <summary>Instants as the command line writes them: UTC, to the second.</summary>
internal static class ShortTime
{
    public static string Of(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
