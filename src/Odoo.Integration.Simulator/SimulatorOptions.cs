using System.Globalization;

namespace Odoo.Integration.Simulator;

/// <summary>The command line, beside ASP.NET's <c>--urls</c>.</summary>
/// <param name="Odoo">Which release it is: 14 or 19. Default: 14.</param>
/// <param name="Database">Name of the database. Default: hub.</param>
/// <param name="Login">Login of the integration user. Default: hub_bot.</param>
/// <param name="Key">Its key. Default: simulator.</param>
/// <param name="TimeZone">Its time zone, by IANA name; <c>load</c> reads date-times in it where the context has none. Default: UTC.</param>
/// <param name="SeedFile">Master data to be there; null for none.</param>
/// <param name="StateFile">Where commits are kept for the next start; null forgets them.</param>
/// <param name="Latency">How long a call that changes something waits between reading and commit. Default: 0.</param>
internal sealed record SimulatorOptions(
    OdooVersion Odoo, string Database, string Login, string Key, string TimeZone, string? SeedFile, string? StateFile, TimeSpan Latency)
{
    private static readonly string[] Known = ["urls", "odoo", "database", "login", "key", "tz", "seed", "state", "latency-ms"];

    /// <exception cref="FormatException">An unknown option, or a value that will not do.</exception>
    public static SimulatorOptions Parse(params string[] arguments)
    {
        // The command line alone: names as short as these may well stand in the environment for something else.
        var given = new ConfigurationBuilder().AddCommandLine(arguments).Build();
        if (given.GetChildren().FirstOrDefault(static option => !Known.Contains(option.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new FormatException($"unknown option --{unknown.Key}; known are --{string.Join(", --", Known)}");
        }

        if (!int.TryParse(given["latency-ms"] ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var latency))
        {
            throw new FormatException($"--latency-ms {given["latency-ms"]}: give whole milliseconds");
        }

        var odoo = (given["odoo"] ?? "14") switch
        {
            "14" => OdooVersion.V14,
            "19" => OdooVersion.V19,
            var other => throw new FormatException($"--odoo {other}: give 14 or 19"),
        };
        return new SimulatorOptions(
            odoo, given["database"] ?? "hub", given["login"] ?? "hub_bot", given["key"] ?? "simulator", given["tz"] ?? "UTC",
            given["seed"], given["state"], TimeSpan.FromMilliseconds(latency));
    }
}
