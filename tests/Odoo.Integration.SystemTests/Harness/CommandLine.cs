using Odoo.Integration.Hub.Commands;

namespace Odoo.Integration.SystemTests.Harness;

/// <summary>The hub's command line, as if in a shell with a world's settings.</summary>
internal static class CommandLine
{
    /// <summary>What it wrote; fails where it ended with another code.</summary>
    public static Task<string> RunAsync(World world, int code, params string[] arguments) => RunAsync(world, code, string.Empty, arguments);

    /// <summary>The same, with something to read on its standard input.</summary>
    public static async Task<string> RunAsync(World world, int code, string input, string[] arguments)
    {
        var text = new StringWriter();
        (await world.WithSettingsAsync(() => HubCommandLine.RunAsync(arguments, text, text, new StringReader(input)))).ShouldBe(code, text.ToString());
        return text.ToString();
    }
}
