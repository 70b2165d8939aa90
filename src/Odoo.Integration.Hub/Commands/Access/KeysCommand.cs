using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Hub.Access;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Commands.Access;

/// <summary><c>hub keys</c>: keys of machines, kept in the database as hashes.</summary>
internal static class KeysCommand
{
    private const string Never = "never";
    private const int MostDays = 3650;

    public static Command Create(CommandContext context) =>
        new("keys", "Machines that may call the hub, by a key that the hub keeps the hash of (hub key: keys that stand in the configuration)") { Add(context), List(context), Revoke(context) };

    private static Command Add(CommandContext context)
    {
        var (name, by) = (Name(), By());
        var scopes = new Option<string[]>("--scope") { Description = $"What it may do, of {string.Join(", ", AccessScopes.All)}; several are allowed", Required = true, AllowMultipleArgumentsPerToken = true };
        var channel = new Option<string?>("--channel") { Description = "Only on this channel; orders:write needs one" };
        var expires = new Option<string>("--expires") { Description = "Days until it runs out, or never", Required = true };
        scopes.AcceptOnlyFromAmong([.. AccessScopes.All]);
        expires.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && token.Value != Never && DaysOf(token.Value) is null)
            {
                result.AddError($"'{token.Value}' is neither a number of days from 1 to {MostDays} nor {Never}");
            }
        });
        var command = new Command("add", "Make a key; it is shown once and kept nowhere") { name, scopes, channel, expires, by };
        command.Validators.Add(result =>
        {
            // By its tokens: a value cannot be asked for where another rule found the call wrong.
            if (result.GetResult(scopes)?.Tokens.Any(static token => token.Value == AccessScopes.OrdersWrite) is true && result.GetResult(channel) is null)
            {
                result.AddError($"{AccessScopes.OrdersWrite} needs --channel: an order comes on one");
            }
        });
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            if (await AccessWords.NameAsync(context, parsed.GetValue(name)!) is not { } given)
            {
                return 2;
            }

            if (parsed.GetValue(channel) is { } on && services.GetRequiredService<HubChannels>().Find(on) is null)
            {
                await context.Error.WriteLineAsync($"there is no channel '{on}' in the configuration");
                return 2;
            }

            var key = BearerKeys.Make();
            var end = DaysOf(parsed.GetValue(expires)!) is { } days ? services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(days) : (DateTimeOffset?)null;
            var change = await services.GetRequiredService<ApiKeyStore>().AddAsync(
                given, BearerKeys.HashOf(key), [.. parsed.GetValue(scopes)!.Distinct()], parsed.GetValue(channel), end, "user:" + parsed.GetValue(by), cancellation);
            return await AccessWords.SayAsync(context, change, given, $"is this key, shown once:\n{key}", string.Empty);
        }));
        return command;
    }

    private static Command List(CommandContext context)
    {
        var format = new OutputFormat();
        var command = new Command("list", "List keys, what they may do, and when they were last used") { format.Json, format.Tsv };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var keys = await services.GetRequiredService<ApiKeyStore>().ListAsync(cancellation);
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var table = new TextTable("name", "scopes", "channel", "last used (UTC)", "standing", "made (UTC)", "by");
            foreach (var key in keys)
            {
                var standing = key.RevokedAt is { } off ? $"revoked {ShortTime.Of(off)}"
                    : key.ExpiresAt is not { } end ? "never runs out" : end <= now ? $"ran out {ShortTime.Of(end)}" : $"until {ShortTime.Of(end)}";
                table.Add(
                    key.Name, string.Join(' ', key.Scopes), key.Channel ?? "all", key.LastUsedAt is { } at ? ShortTime.Of(at) : Never, standing, ShortTime.Of(key.CreatedAt), key.CreatedBy);
            }

            await context.Output.WriteAsync(format.Write(parsed, table, keys.Select(static key => JsonSerializer.Serialize(key, OrdersCommand.Json)), "no keys"));
            return 0;
        }));
        return command;
    }

    private static Command Revoke(CommandContext context)
    {
        var (name, by) = (Name(), By());
        var command = new Command("revoke", "End a key at once, for ever") { name, by };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
            await AccessWords.NameAsync(context, parsed.GetValue(name)!) is not { } given ? 2 : await AccessWords.SayAsync(
                context, await services.GetRequiredService<ApiKeyStore>().RevokeAsync(given, "user:" + parsed.GetValue(by), cancellation), given, "is revoked", "was revoked before")));
        return command;
    }

    private static int? DaysOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays ? days : null;

    private static Argument<string> Name() => new("NAME") { Description = "The key's name, as it stands in events" };

    private static Option<string> By() => new("--by") { Description = "Who does so", DefaultValueFactory = static _ => Environment.UserName };
}
