using System.CommandLine;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Store.Indexing;
using Odoo.Integration.Store.Migrations;

namespace Odoo.Integration.Hub.Commands;

/// <summary><c>hub migrate</c>: brings the database to this version's tables.</summary>
internal static class MigrateCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("migrate", "Bring the database to this version's tables");
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var done = await services.GetRequiredService<Migrator>().MigrateAsync(cancellation);
            var rebuild = services.GetRequiredService<IndexRebuild>();
            var isDue = await rebuild.IsDueAsync(cancellation);
            await context.Output.WriteLineAsync(done.Count > 0 ? $"applied {string.Join(", ", done)}" : isDue ? "the tables are up to date" : "nothing to do: the database is up to date");
            if (isDue)
            {
                var policy = services.GetRequiredService<ScreeningPolicy>();
                await context.Output.WriteLineAsync("making the index of earlier orders; if this ends early, run it again: it goes on where it stood");
                var made = await rebuild.RunAsync(TimeSpan.FromDays(Math.Max(policy.HorizonDays, policy.ReferenceHorizonDays)), cancellation);
                await context.Output.WriteLineAsync($"{made} earlier orders are compared with new ones");
            }

            return 0;
        }));
        return command;
    }
}
