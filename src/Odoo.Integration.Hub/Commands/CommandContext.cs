using System.CommandLine;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Commands;

/// <summary>What every command has at hand: configuration, services, the two streams it writes to, and the one it reads from.</summary>
internal sealed class CommandContext(TextWriter output, TextWriter error, TextReader input)
{
    public static readonly Option<string?> ConfigFile = new("--config") { Description = "A further configuration file (also HUB_CONFIG)", Recursive = true };

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    public TextReader Input { get; } = input;

    /// <summary>Whether a person watches: progress is worth showing.</summary>
    public bool IsTerminal => ReferenceEquals(Output, Console.Out) && !Console.IsOutputRedirected;

    public static IConfiguration Configuration(ParseResult parsed) => HubConfiguration.Read(parsed.GetValue(ConfigFile));

    /// <summary>Runs a command's work on the store.</summary>
    public static async Task<int> WithStoreAsync(ParseResult parsed, Func<IServiceProvider, Task<int>> work)
    {
        await using var services = HubHost.Tools(Configuration(parsed));
        return await work(services);
    }

    /// <summary>The order that a person means by an id, the beginning of one, or a number; null (and said so) when that is none or several.</summary>
    public async Task<Guid?> FindOrderAsync(IServiceProvider services, string named, CancellationToken cancellation)
    {
        var found = await services.GetRequiredService<OrderBrowser>().FindAsync(named, cancellation);
        switch (found)
        {
            case [var one]:
                return one;
            case []:
                await Error.WriteLineAsync($"there is no order '{named}'");
                return null;
            default:
                await Error.WriteLineAsync($"'{named}' fits several orders; give more of the id (hub orders list --number {named})");
                return null;
        }
    }
}
