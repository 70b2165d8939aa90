using System.CommandLine;
using System.Text;
using Odoo.Integration.Hub.Access;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Commands.Access;

/// <summary>Asks for a new password: on the terminal, unseen and twice, or as a line of the standard input. Never as an argument, which other users of the machine see.</summary>
internal sealed class NewPassword(CommandContext context)
{
    public Option<bool> FromInput { get; } = new("--password-stdin") { Description = "Read the password as a line of the standard input, for scripts" };

    /// <summary>The password; null (and said so) where none came about.</summary>
    public async Task<string?> ReadAsync(ParseResult parsed, AccountName name, CancellationToken cancellation)
    {
        if (!parsed.GetValue(FromInput) && Console.IsInputRedirected)
        {
            await context.Error.WriteLineAsync("there is no terminal to ask for a password; give it with --password-stdin");
            return null;
        }

        var password = parsed.GetValue(FromInput) ? await context.Input.ReadLineAsync(cancellation) ?? string.Empty : await AskAsync();
        if (password is null || Passwords.TroubleWith(password, name) is not { } trouble)
        {
            return password;
        }

        await context.Error.WriteLineAsync(trouble);
        return null;
    }

    private async Task<string?> AskAsync()
    {
        var first = await UnseenAsync("Password: ");
        if (first == await UnseenAsync("Once more: "))
        {
            return first;
        }

        await context.Error.WriteLineAsync("the two are not the same");
        return null;
    }

    private async Task<string> UnseenAsync(string prompt)
    {
        await context.Error.WriteAsync(prompt);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key != ConsoleKey.Backspace)
            {
                typed.Append(key.KeyChar);
            }
            else if (typed.Length > 0)
            {
                typed.Length--;
            }
        }

        await context.Error.WriteLineAsync();
        return typed.ToString();
    }
}
