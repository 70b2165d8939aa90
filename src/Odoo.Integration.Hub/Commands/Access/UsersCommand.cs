using System.CommandLine;
using System.Text.Json;
using Odoo.Integration.Hub.Access;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Commands.Access;

/// <summary><c>hub users</c>: accounts of people; the first admin is made here.</summary>
internal static class UsersCommand
{
    public static Command Create(CommandContext context) => new("users", "People who may sign in, and what they may do")
    {
        Add(context), List(context), SetRole(context), SetPassword(context),
        Change(context, "disable", "End a person's sessions and sign-ins; the name stays theirs", "is disabled", "is disabled already", static store => store.DisableAsync),
        Change(context, "enable", "Let a disabled person sign in again", "may sign in again", "is not disabled", static store => store.EnableAsync),
        Change(context, "unlock", "End a lock-out before its time", "is unlocked", "is not locked", static store => store.UnlockAsync),
        Change(context, "release", "Let a name that an OpenID Connect person came with be taken by another one, or after a change of the provider", "may be taken by whoever comes with it next", "was not taken", static store => store.ReleaseNameAsync),
    };

    private static Command Add(CommandContext context)
    {
        var (name, role, by, password) = (Name(), Role(), By(), new NewPassword(context));
        var display = new Option<string?>("--display-name") { Description = "What people call them. Default: the name" };
        var openId = new Option<bool>("--openid") { Description = "Without a password: signs in by OpenID Connect, with this role whatever the provider says" };
        var command = new Command("add", "Add a person; a new hub's first admin too") { name, role, display, openId, password.FromInput, by };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            if (await AccessWords.NameAsync(context, parsed.GetValue(name)!) is not { } person)
            {
                return 2;
            }

            var given = parsed.GetValue(openId) ? null : await password.ReadAsync(parsed, person, cancellation);
            if (given is null && !parsed.GetValue(openId))
            {
                return 2;
            }

            var hash = given is null ? null : services.GetRequiredService<Passwords>().Hash(given);
            var may = Names.Read<AccountRole>(parsed.GetValue(role)!);
            var change = await services.GetRequiredService<AccountStore>().AddAsync(person, parsed.GetValue(display) ?? person.Value, may, hash, "user:" + parsed.GetValue(by), cancellation);
            return await AccessWords.SayAsync(context, change, person, $"may sign in as {Names.Of(may)}", string.Empty);
        }));
        return command;
    }

    private static Command List(CommandContext context)
    {
        var format = new OutputFormat();
        var command = new Command("list", "List people, what they may do, and when they last signed in") { format.Json, format.Tsv };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var accounts = await services.GetRequiredService<AccountStore>().ListAsync(cancellation);
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var table = new TextTable("name", "called", "role", "signs in", "last signed in (UTC)", "standing", "added (UTC)", "by");
            foreach (var account in accounts)
            {
                var standing = account.DisabledAt is { } off ? $"disabled {ShortTime.Of(off)}" : account.LockedUntil is { } until && until > now ? $"locked until {ShortTime.Of(until)}" : string.Empty;
                table.Add(
                    account.Name, account.DisplayName, account.Role, account.HasPassword ? "here" : "OpenID", account.SignedInAt is { } at ? ShortTime.Of(at) : "never", standing,
                    ShortTime.Of(account.CreatedAt), account.CreatedBy);
            }

            await context.Output.WriteAsync(format.Write(parsed, table, accounts.Select(static account => JsonSerializer.Serialize(account, OrdersCommand.Json)), "nobody: hub users add NAME --role admin"));
            return 0;
        }));
        return command;
    }

    private static Command SetRole(CommandContext context)
    {
        var (name, role, by) = (Name(), Role(), By());
        var command = new Command("set-role", "Give a person another role; their sessions end") { name, role, by };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            var may = Names.Read<AccountRole>(parsed.GetValue(role)!);
            return await AccessWords.NameAsync(context, parsed.GetValue(name)!) is not { } person ? 2 : await AccessWords.SayAsync(
                context, await services.GetRequiredService<AccountStore>().SetRoleAsync(person, may, "user:" + parsed.GetValue(by), cancellation), person, $"is {Names.Of(may)} now", $"is {Names.Of(may)} already");
        }));
        return command;
    }

    private static Command SetPassword(CommandContext context)
    {
        var (name, by, password) = (Name(), By(), new NewPassword(context));
        var command = new Command("set-password", "Give a person another password; their sessions end, and a lock-out too") { name, password.FromInput, by };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
        {
            if (await AccessWords.NameAsync(context, parsed.GetValue(name)!) is not { } person || await password.ReadAsync(parsed, person, cancellation) is not { } given)
            {
                return 2;
            }

            var hash = services.GetRequiredService<Passwords>().Hash(given);
            return await AccessWords.SayAsync(
                context, await services.GetRequiredService<AccountStore>().SetPasswordAsync(person, hash, "user:" + parsed.GetValue(by), cancellation), person, "has another password", string.Empty);
        }));
        return command;
    }

    private static Command Change(
        CommandContext context, string verb, string description, string done, string already, Func<AccountStore, Func<AccountName, string, CancellationToken, Task<AccountChange>>> change)
    {
        var (name, by) = (Name(), By());
        var command = new Command(verb, description) { name, by };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(parsed, async services =>
            await AccessWords.NameAsync(context, parsed.GetValue(name)!) is not { } person ? 2 : await AccessWords.SayAsync(
                context, await change(services.GetRequiredService<AccountStore>())(person, "user:" + parsed.GetValue(by), cancellation), person, done, already)));
        return command;
    }

    private static Argument<string> Name() => new("NAME") { Description = "The person's name, as it stands in verdicts" };

    private static Option<string> Role()
    {
        var role = new Option<string>("--role") { Description = "viewer (looks), reviewer (decides on held orders), admin (also changes what decides)", Required = true };
        role.AcceptOnlyFromAmong([.. Enum.GetValues<AccountRole>().Select(static value => Names.Of(value))]);
        return role;
    }

    private static Option<string> By() => new("--by") { Description = "Who does so", DefaultValueFactory = static _ => Environment.UserName };
}
