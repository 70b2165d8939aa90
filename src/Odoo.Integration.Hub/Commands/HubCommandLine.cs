using System.CommandLine;
using Npgsql;
using Odoo.Integration.Hub.Commands.Access;
using Odoo.Integration.Hub.Commands.Policies;
using Odoo.Integration.Hub.Commands.Quarantine;
using Odoo.Integration.Hub.Configuration;

namespace Odoo.Integration.Hub.Commands;

/// <summary>The hub's command line. Exit codes: 0 done, 1 not (all) done, 2 the call or the configuration is wrong.</summary>
public static class HubCommandLine
{
    private const int Failed = 1;
    private const int WrongCall = 2;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, TextReader? input = null)
    {
        var parsed = Root(new CommandContext(output, error, input ?? Console.In)).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var wrong in parsed.Errors)
            {
                await error.WriteLineAsync(wrong.Message);
            }

            await error.WriteLineAsync("see: hub --help");
            return WrongCall;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (ConfigurationException wrong)
        {
            await error.WriteLineAsync($"configuration: {wrong.Message}");
            return WrongCall;
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            await error.WriteLineAsync("the database has no tables of the hub, or older ones: run \"hub migrate\"");
            return Failed;
        }
        catch (NpgsqlException away)
        {
            await error.WriteLineAsync($"PostgreSQL: {away.Message} (\"hub doctor\" says what to mend)");
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
    }

    private static RootCommand Root(CommandContext context)
    {
        var root = new RootCommand("Odoo.Integration: takes orders from every channel, holds duplicates, makes one sale order in Odoo of each demand.");
        root.Options.Add(CommandContext.ConfigFile);
        root.Subcommands.Add(RunCommand.Create(context));
        root.Subcommands.Add(MigrateCommand.Create(context));
        root.Subcommands.Add(ConvertCommand.Create(context));
        root.Subcommands.Add(ScreenCommand.Create(context));
        root.Subcommands.Add(SendCommand.Create(context));
        root.Subcommands.Add(ArrivalsCommand.Create(context));
        root.Subcommands.Add(OrdersCommand.Create(context));
        root.Subcommands.Add(QuarantineCommand.Create(context));
        root.Subcommands.Add(MappingsCommand.Create(context));
        root.Subcommands.Add(ExplainCommand.Create(context));
        root.Subcommands.Add(PolicyCommand.Create(context));
        root.Subcommands.Add(LedgerCommand.Create(context));
        root.Subcommands.Add(SyncCommand.Create(context));
        root.Subcommands.Add(ServerCommand.Create(context));
        root.Subcommands.Add(DoctorCommand.Create(context));
        root.Subcommands.Add(UsersCommand.Create(context));
        root.Subcommands.Add(KeysCommand.Create(context));
        root.Subcommands.Add(KeyCommand.Create(context));
        root.Subcommands.Add(ProfileCommand.Create(context));
        return root;
    }
}
