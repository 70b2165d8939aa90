using Serilog;
using Serilog.Formatting.Json;

namespace Odoo.Integration.Hub;

/// <summary>Logs to the console: a line of text for people, JSON where <c>Logging:Json</c> is true.</summary>
internal static class HubLogging
{
    private const string Line = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {EventId} {Message:lj}{NewLine}{Exception}";

    public static void AddHubLogging(this ILoggingBuilder logging, IConfiguration configuration)
    {
        var serilog = new LoggerConfiguration().ReadFrom.Configuration(configuration).Enrich.FromLogContext();
        serilog = configuration.GetValue("Logging:Json", false)
            ? serilog.WriteTo.Console(new JsonFormatter(renderMessage: true))
            : serilog.WriteTo.Console(outputTemplate: Line, formatProvider: System.Globalization.CultureInfo.InvariantCulture);
        logging.ClearProviders();
        logging.AddSerilog(serilog.CreateLogger(), dispose: true);
    }
}
