using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Access;

/// <summary>What scenarios of access begin with.</summary>
internal static class AccessGiven
{
    public const string Password = "correct horse battery";

    /// <summary>A world whose hub believes an account's standing for no time, so that no scenario waits; a hub runs unless it is to be started later.</summary>
    public static async Task<World> WorldAsync(bool startHub = true, params (string Key, string Value)[] settings)
    {
        var world = await World.CreateAsync(startHub: false);
        world.Settings["HUB_Access__CheckSeconds"] = "0";
        foreach (var (key, value) in settings)
        {
            world.Settings["HUB_" + key] = value;
        }

        if (startHub)
        {
            await world.StartHubAsync();
        }

        return world;
    }

    public static Task<string> UserAsync(World world, string name, string role, string password = Password) =>
        CommandLine.RunAsync(world, 0, password + "\n", ["users", "add", name, "--role", role, "--password-stdin", "--by", "root"]);

    /// <summary>Makes a key; the key.</summary>
    public static async Task<string> KeyAsync(World world, string name, params string[] arguments) =>
        (await CommandLine.RunAsync(world, 0, ["keys", "add", name, "--expires", "30", .. arguments])).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];

    public static Task<string> EventsAsync(World world, string account) =>
        world.QueryAsync<string>($"select string_agg(action || ' ' || actor, ', ' order by event_id) from hub.access_event where account = '{account}'");
}
