using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Odoo.Integration.Hub.Portal;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Hub.Commands;

/// <summary><c>hub key new</c> and <c>hub key idempotency</c>.</summary>
internal static class KeyCommand
{
    public static Command Create(CommandContext context) => new("key", "Make values for a configuration or for a client; nothing is stored (hub keys: keys that the hub keeps)") { New(context), Idempotency(context) };

    private static Command New(CommandContext context)
    {
        var command = new Command("new", "Make a key for Channels:NAME:Keys of the configuration: the key for the sender, its hash for Sha256; \"hub keys add\" needs no change of the configuration");
        command.SetAction(async (_, _) =>
        {
            var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
            await context.Output.WriteLineAsync($"key     {key}");
            await context.Output.WriteLineAsync($"sha256  {ApiKeys.HashOf(key).ToLowerInvariant()}");
            return 0;
        });
        return command;
    }

    private static Command Idempotency(CommandContext context)
    {
        var customer = new Option<string>("--customer") { Description = "The customer's code", Required = true };
        var at = new Option<string>("--at") { Description = "When the demand arose, UTC: 2026-11-20T14:03:00Z", Required = true };
        var salt = new Option<string>("--salt") { Description = "What tells two demands of one second apart: the basket's id", Required = true };
        var command = new Command("idempotency", "Make the Idempotency-Key that a client can make for itself") { customer, at, salt };
        command.SetAction(async (parsed, _) =>
        {
            if (!DateTimeOffset.TryParse(parsed.GetValue(at), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            {
                await context.Error.WriteLineAsync($"'{parsed.GetValue(at)}' is no instant; write it as 2026-11-20T14:03:00Z");
                return 2;
            }

            await context.Output.WriteLineAsync(IdempotencyKey.ForClient(parsed.GetValue(customer)!, instant, parsed.GetValue(salt)!));
            return 0;
        });
        return command;
    }
}
