using System.Globalization;
using System.Text;
using Odoo.Integration.Store;
using Odoo.Integration.Store.Metrics;

namespace Odoo.Integration.Hub.Metrics;

/// <summary>
/// <c>GET /metrics</c> in the Prometheus text format, version 0.0.4. The figures are the database's, so one replica is enough to
/// ask; 503 while PostgreSQL is away.
/// </summary>
internal sealed class MetricsEndpoint(MetricsStore store)
{
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private static readonly (string Metric, string Name, string Type, string Help, string[] Labels)[] All =
    [
        ("orders", "hub_orders", "gauge", "Orders by state.", ["channel", "state"]),
        ("oldest", "hub_oldest_order_seconds", "gauge", "How long the longest has been in a state that it should leave.", ["channel", "state"]),
        ("receipts", "hub_received_total", "counter", "What came in, by what intake did with it.", ["channel", "outcome"]),
        ("alerts", "hub_typed_after_ours_total", "counter", "Orders typed into Odoo that look like one the hub had sent before.", []),
        ("missed", "hub_duplicates_labelled_total", "counter", "Orders that passed and that a person labelled as duplicates.", []),
        ("unwritten", "hub_acknowledgements_unwritten", "gauge", "Receipts for partners that wait to be written.", ["channel"]),
        ("outbox", "hub_outbox_messages", "gauge", "Messages that wait for the broker.", []),
        ("trouble", "hub_odoo_trouble_seconds", "gauge", "For how long no order has gone to an Odoo server.", ["server"]),
        ("copy", "hub_master_data_age_seconds", "gauge", "Age of the copy of Odoo's master data.", ["server", "model"]),
    ];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/metrics", (Delegate)GetAsync).AllowAnonymous();

    private async Task<IResult> GetAsync(CancellationToken cancellation)
    {
        try
        {
            return Results.Text(Write((await store.ReadAsync(cancellation)).ToLookup(static sample => sample.Metric)), ContentType);
        }
        catch (Exception away) when (PostgresState.IsPassing(away))
        {
            return Results.Text("PostgreSQL is away\n", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static string Write(ILookup<string, Sample> samples)
    {
        var text = new StringBuilder();
        foreach (var (metric, name, type, help, labels) in All)
        {
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n");
            foreach (var sample in samples[metric])
            {
                text.Append(name);
                if (labels.Length > 0)
                {
                    text.Append('{').AppendJoin(',', labels.Zip(sample.Labels, static (label, value) => $"{label}=\"{Escape(value)}\"")).Append('}');
                }

                text.Append(CultureInfo.InvariantCulture, $" {sample.Value:R}\n");
            }
        }

        return text.ToString();
    }

    private static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
