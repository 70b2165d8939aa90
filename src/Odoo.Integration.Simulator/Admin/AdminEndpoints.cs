using System.Text.Encodings.Web;
using System.Text.Json;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Faults;
using Odoo.Integration.Simulator.Seeding;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Admin;

/// <summary>What Odoo does not have: faults, counts, seeds, keys at a word, and a look at the orders.</summary>
internal static class AdminEndpoints
{
    // Messages are for people: quotes and umlauts stay as they are.
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void MapAdmin(this WebApplication app)
    {
        var admin = app.MapGroup("/admin");
        admin.MapPost("/faults", AddFaultAsync);
        admin.MapDelete("/faults", static (FaultRules faults) => Done(faults.Clear));
        admin.MapGet("/counts", static (CallCounts counts) => Results.Json(new { calls = counts.Calls, faults = counts.Faults }));
        admin.MapDelete("/counts", static (CallCounts counts) => Done(counts.Reset));
        admin.MapGet("/sale-orders", static (OdooDatabase database) => Results.Json(SaleOrderView.Of(database.Head), SnakeCase));
        admin.MapPost("/seed", AddSeedAsync);
        admin.MapKeys();
        app.MapGet("/", static (OdooDatabase database) => Results.Content(SaleOrderPage.Write(database.Head), "text/html; charset=utf-8"));
    }

    private static async Task<IResult> AddFaultAsync(HttpRequest request, FaultRules faults)
    {
        try
        {
            var rule = await JsonSerializer.DeserializeAsync<FaultRule>(request.Body, JsonSerializerOptions.Web) ?? throw new JsonException("give a rule");
            if (rule.Flaw is { } flaw)
            {
                return Wrong(flaw);
            }

            faults.Add(rule);
            return Results.NoContent();
        }
        catch (JsonException unreadable)
        {
            return Wrong(unreadable.Path == "$.kind" ? FaultRule.KindFlaw : unreadable.Message);
        }
    }

    private static async Task<IResult> AddSeedAsync(HttpRequest request, OdooDatabase database)
    {
        try
        {
            var seed = await Seed.ReadAsync(request.Body);
            return Results.Json(new { created = database.Change(transaction => new SeedInstaller(transaction).Install(seed)) });
        }
        catch (Exception wrong) when (wrong is JsonException or OdooError)
        {
            return Wrong(wrong.Message);
        }
    }

    private static IResult Done(Action action)
    {
        action();
        return Results.NoContent();
    }

    private static IResult Wrong(string words) => Results.Json(new { error = words }, Readable, statusCode: StatusCodes.Status400BadRequest);
}
