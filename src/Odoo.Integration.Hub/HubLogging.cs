using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace Odoo.Integration.Hub;

/// <summary>Logs to the console: a line of text for people, JSON where <c>Logging:Json</c> is true.</summary>
internal static class HubLogging
{
    private const string Line = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {Event} {Message:lj}{NewLine}{Exception}";

    public static void AddHubLogging(this ILoggingBuilder logging, IConfiguration configuration)
    {
        var serilog = new LoggerConfiguration().ReadFrom.Configuration(configuration).Enrich.With<EventNumber>();
        serilog = configuration.GetValue("Logging:Json", false)
            ? serilog.WriteTo.Console(new JsonFormatter(renderMessage: true))
            : serilog.WriteTo.Console(outputTemplate: Line, formatProvider: System.Globalization.CultureInfo.InvariantCulture);
        logging.ClearProviders();
        logging.AddSerilog(serilog.CreateLogger(), dispose: true);
    }

    /// <summary>The number of the event id, which the line of text shows; the whole id would show as a structure.</summary>
    private sealed class EventNumber : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            if (logEvent.Properties.TryGetValue("EventId", out var id) && id is StructureValue { Properties: var parts } && parts.FirstOrDefault(static part => part.Name == "Id") is { } number)
            {
                logEvent.AddOrUpdateProperty(new LogEventProperty("Event", number.Value));
            }
        }
    }
}
