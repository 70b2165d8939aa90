using Npgsql;
using Odoo.Integration.Hub.Servers;
using Odoo.Integration.Messaging;

namespace Odoo.Integration.Hub.Health;

/// <summary>
/// <c>/health/live</c>: the process runs. <c>/health/ready</c>: it can take orders, which needs PostgreSQL alone; what else is
/// away is named, because then orders wait.
/// </summary>
internal sealed class HealthEndpoints(NpgsqlDataSource database, IBrokerState broker, OdooServers servers, ServerGate gate, KeyWatch keys)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", static () => Results.Json(new { status = "live" })).AllowAnonymous();
        routes.MapGet("/health/ready", (Delegate)ReadyAsync).AllowAnonymous();
    }

    private async Task<IResult> ReadyAsync(CancellationToken cancellation)
    {
        var store = await StoreTroubleAsync(cancellation);
        var odoo = servers.All.Select(server => gate.TroubleOf(server) is { } trouble ? servers.All.Count > 1 ? $"{server.Name}: {trouble}" : trouble : null);
        var waiting = odoo.Prepend(broker.Trouble).OfType<string>().ToArray();
        return Results.Json(
            new { status = store is not null ? "unavailable" : waiting.Length > 0 ? "degraded" : "ready", store, waiting, warnings = keys.Warnings.ToArray() },
            statusCode: store is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<string?> StoreTroubleAsync(CancellationToken cancellation)
    {
        try
        {
            await using var command = database.CreateCommand("select 1");
            command.CommandTimeout = 3;
            await command.ExecuteScalarAsync(cancellation);
            return null;
        }
        catch (NpgsqlException away)
        {
            return $"PostgreSQL: {away.Message}";
        }
    }
}
