using System.CommandLine;
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
            await context.Output.WriteLineAsync(done.Count == 0 ? "nothing to do: the database is up to date" : $"applied {string.Join(", ", done)}");
            return 0;
        }));
        return command;
    }
}
