using System.CommandLine;
using Odoo.Integration.Store.Servers;

namespace Odoo.Integration.Hub.Commands;

/// <summary><c>hub server</c>: the Odoo databases that the hub was bound to when it first met them.</summary>
internal static class ServerCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("server", "The Odoo databases that orders may go to");
        command.Subcommands.Add(Unpin(context));
        return command;
    }

    private static Command Unpin(CommandContext context)
    {
        var name = new Argument<string>("NAME") { Description = "The server's name in the configuration: odoo, or one of OdooServers" };
        var command = new Command("unpin", "It was replaced on purpose: bind to the database that stands behind it now") { name };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var server = parsed.GetValue(name)!;
            if (await services.GetRequiredService<ServerPins>().UnpinAsync(server, cancellation))
            {
                await context.Output.WriteLineAsync($"{server} is bound to whatever database is met there next");
                return 0;
            }

            await context.Error.WriteLineAsync($"'{server}' was not bound to a database");
            return 1;
        }));
        return command;
    }
}
