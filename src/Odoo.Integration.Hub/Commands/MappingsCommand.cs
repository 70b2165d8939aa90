using System.CommandLine;
using System.Globalization;
using Odoo.Integration.Hub.Api;
using Odoo.Integration.Hub.Api.Shapes;
using Odoo.Integration.Hub.Commands.Quarantine;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Store.Mappings;

namespace Odoo.Integration.Hub.Commands;

/// <summary><c>hub mappings list|missing|set|remove</c>: what keys mean in Odoo, where Odoo does not know them.</summary>
internal static class MappingsCommand
{
    public static Command Create(CommandContext context) => new("mappings", "Say what numbers that Odoo does not know mean there") { List(context), Missing(context), Set(context), Remove(context) };

    private static Command List(CommandContext context)
    {
        var (limit, format) = (Limit(), new OutputFormat());
        var command = new Command("list", "List mappings, the newest first") { limit, format.Json, format.Tsv };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var mappings = await services.GetRequiredService<ReviewDesk>().MappingsAsync(parsed.GetValue(limit), cancellation);
            var table = new TextTable("server", "kind", "of", "key", "is", "since (UTC)", "by");
            foreach (var mapping in mappings)
            {
                table.Add(mapping.Server, mapping.Key.Kind, mapping.Key.Scope, mapping.Key.Key, mapping.Target, ShortTime.Of(mapping.At), mapping.Actor);
            }

            await context.Output.WriteAsync(format.Write(parsed, table, mappings.Select(static mapping => ApiJson.Write(MappingShape.Of(mapping))), "no mappings"));
            return 0;
        }));
        return command;
    }

    private static Command Missing(CommandContext context)
    {
        var (limit, format) = (Limit(), new OutputFormat());
        var command = new Command("missing", "List the keys for which orders wait, those of most orders first") { limit, format.Json, format.Tsv };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var missing = await services.GetRequiredService<ReviewDesk>().MissingAsync(parsed.GetValue(limit), cancellation);
            var table = new TextTable("orders", "server", "kind", "of", "key", "oldest (UTC)");
            foreach (var key in missing)
            {
                table.Add(key.Orders.ToString(CultureInfo.InvariantCulture), key.Server, key.Key.Kind, key.Key.Scope, key.Key.Key, ShortTime.Of(key.OldestHeldAt));
            }

            await context.Output.WriteAsync(format.Write(parsed, table, missing.Select(static key => ApiJson.Write(MissingKeyShape.Of(key))), "no order waits for a key"));
            return 0;
        }));
        return command;
    }

    private static Command Set(CommandContext context)
    {
        var target = new Argument<string>("TARGET") { Description = "The product's default_code, or the customer's ref, in Odoo" };
        var (key, by, wait, json) = (new KeyOptions(), VerdictOptions.By(), JobFollowing.Wait(), JobFollowing.Json());
        var command = new Command("set", "Say what a key means; every order that waits for it goes on") { by, wait, json };
        key.AddTo(command);
        command.Arguments.Add(target);
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            if (await key.ReadAsync(context, parsed, services) is not { } named)
            {
                return 2;
            }

            var job = await services.GetRequiredService<ReviewDesk>().MapAsync(named.Server, named.Key, parsed.GetValue(target)!, "user:" + parsed.GetValue(by), cancellation);
            if (job is not null)
            {
                return await JobFollowing.FollowAsync(context, services, job, parsed.GetValue(wait), parsed.GetValue(json), cancellation);
            }

            await context.Output.WriteLineAsync(parsed.GetValue(json) ? ApiJson.Write(new MappedShape(null)) : $"{named.Key} is {parsed.GetValue(target)} on {named.Server}; no order waits for it");
            return 0;
        }));
        return command;
    }

    private static Command Remove(CommandContext context)
    {
        var (key, by) = (new KeyOptions(), VerdictOptions.By());
        var command = new Command("remove", "Take a mapping away") { by };
        key.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            if (await key.ReadAsync(context, parsed, services) is not { } named)
            {
                return 2;
            }

            var isDone = await services.GetRequiredService<ReviewDesk>().UnmapAsync(named.Server, named.Key, "user:" + parsed.GetValue(by), cancellation);
            await (isDone ? context.Output : context.Error).WriteLineAsync(isDone ? $"{named.Key} means nothing on {named.Server} any more" : $"nobody has said what {named.Key} means on {named.Server}");
            return isDone ? 0 : 1;
        }));
        return command;
    }

    private static Option<int> Limit() => new("--limit") { Description = "Most rows", DefaultValueFactory = static _ => 50 };

    /// <summary>Which key, of which server.</summary>
    private sealed class KeyOptions
    {
        private readonly Argument<string> _kind = new("KIND") { Description = string.Join(", ", MappedKey.Kinds) };
        private readonly Argument<string> _key = new("KEY") { Description = "The key as orders have it" };
        private readonly Option<string> _scope = new("--of") { Description = "For a buyer's product number: the customer whose it is", DefaultValueFactory = static _ => string.Empty };
        private readonly Option<string> _server = new("--server") { Description = "The Odoo server", DefaultValueFactory = static _ => OdooServerSettings.MainServer };

        public void AddTo(Command command)
        {
            _kind.AcceptOnlyFromAmong([.. MappedKey.Kinds]);
            command.Arguments.Add(_kind);
            command.Arguments.Add(_key);
            command.Options.Add(_scope);
            command.Options.Add(_server);
        }

        /// <summary>Null, and said so, where there is no such server.</summary>
        public async Task<(string Server, MappedKey Key)?> ReadAsync(CommandContext context, ParseResult parsed, IServiceProvider services)
        {
            var servers = OdooServerSettings.Read(CommandContext.Configuration(parsed), services.GetRequiredService<HubChannels>());
            var server = parsed.GetValue(_server)!;
            if (servers.ContainsKey(server))
            {
                return (server, new MappedKey(parsed.GetValue(_kind)!, parsed.GetValue(_scope)!, parsed.GetValue(_key)!));
            }

            await context.Error.WriteLineAsync($"there is no server '{server}'; there are {string.Join(", ", servers.Keys)}");
            return null;
        }
    }
}
