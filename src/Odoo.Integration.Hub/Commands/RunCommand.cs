using System.CommandLine;
using Odoo.Integration.Store.Indexing;
using Odoo.Integration.Store.Migrations;

namespace Odoo.Integration.Hub.Commands;

/// <summary><c>hub run</c>: the worker, until it is told to stop.</summary>
internal static class RunCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("run", "Run the hub");
        command.SetAction((parsed, cancellation) => RunAsync(context, CommandContext.Configuration(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, IConfiguration configuration, CancellationToken cancellation)
    {
        await using var app = HubHost.Worker(configuration);
        if ((await app.Services.GetRequiredService<Migrator>().PendingAsync(cancellation)) is { Count: > 0 } pending)
        {
            await context.Error.WriteLineAsync($"the database lacks {string.Join(", ", pending)}: run \"hub migrate\" first");
            return 1;
        }

        if (await app.Services.GetRequiredService<IndexRebuild>().IsDueAsync(cancellation))
        {
            await context.Error.WriteLineAsync("the index of earlier orders is not made yet, without which duplicates of them would pass: run \"hub migrate\" first");
            return 1;
        }

        await app.StartAsync(cancellation);
        await context.Output.WriteLineAsync($"hub listening on {string.Join(", ", app.Urls)}");
        await app.WaitForShutdownAsync(cancellation);

        // A part that failed stopped the host: say so to whoever started us.
        return app.Services.GetServices<IHostedService>().OfType<BackgroundService>().Any(static part => part.ExecuteTask is { IsFaulted: true }) ? 1 : 0;
    }
}
