using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Commands.Access;

/// <summary>What the commands on people and keys say.</summary>
internal static class AccessWords
{
    /// <summary>A name; null (and said so) where a text is none.</summary>
    public static async Task<AccountName?> NameAsync(CommandContext context, string text)
    {
        var name = AccountName.TryParse(text);
        if (name is null)
        {
            await context.Error.WriteLineAsync($"'{text}' is no name: {AccountName.Rule}");
        }

        return name;
    }

    /// <summary>Says what became of a change; the exit code.</summary>
    public static async Task<int> SayAsync(CommandContext context, AccountChange change, AccountName name, string done, string already)
    {
        await (change is AccountChange.Done ? context.Output : context.Error).WriteLineAsync(change switch
        {
            AccountChange.Done => $"{name} {done}",
            AccountChange.Unknown => $"there is no '{name}'",
            AccountChange.Exists => $"there is a '{name}' already; a name is given once",
            AccountChange.NothingToDo => $"{name} {already}",
            _ => throw new System.Diagnostics.UnreachableException(),
        });
        return change is AccountChange.Done ? 0 : 1;
    }
}
