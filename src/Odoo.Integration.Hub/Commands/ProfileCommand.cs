using System.CommandLine;
using Odoo.Integration.Channels.Csv.Suggestions;

namespace Odoo.Integration.Hub.Commands;

/// <summary>
/// <c>hub profile suggest FILE</c>: proposes the profile of a channel that sends such CSV files, as JSON to be pasted under <c>Channels</c>;
/// what is certain, guessed and missing on stderr. Exit code 0: a proposal; 1: nothing useful can be said; 2: the call is wrong.
/// </summary>
internal static class ProfileCommand
{
    private const int MaxNameLength = 63;

    public static Command Create(CommandContext context) => new("profile", "Profiles of channels") { Suggest(context) };

    private static Command Suggest(CommandContext context)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A CSV file as the channel sends it" };
        var name = new Option<string?>("--name") { Description = "What the channel is to be called; default: as the file" };
        var command = new Command("suggest", "Propose a profile that reads a CSV file; what is certain, guessed and missing on stderr") { file, name };
        command.SetAction((parsed, cancellation) => SuggestAsync(context, parsed.GetValue(file)!, parsed.GetValue(name), cancellation));
        return command;
    }

    private static async Task<int> SuggestAsync(CommandContext context, FileInfo file, string? name, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            await context.Error.WriteLineAsync($"there is no file {file}");
            return 2;
        }

        if (name is not null && (name.Length > MaxNameLength || name.Length == 0 || !name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
        {
            await context.Error.WriteLineAsync($"'{name}' cannot name a channel; use up to {MaxNameLength} lower-case letters, digits and dashes");
            return 2;
        }

        await using var payload = file.OpenRead();
        var suggestion = ProfileSuggester.Suggest(payload, name ?? NameOf(file));
        foreach (var (word, notes) in new[] { ("certain", suggestion.Certain), ("guessed", suggestion.Guessed), ("missing", suggestion.Missing) })
        {
            foreach (var note in notes)
            {
                await context.Error.WriteLineAsync($"{word}: {note}".AsMemory(), cancellation);
            }
        }

        if (suggestion.Json is null)
        {
            return 1;
        }

        await context.Output.WriteLineAsync(suggestion.Json.AsMemory(), cancellation);
        return 0;
    }

    // Names of channels stand in paths and queues: small letters, digits and dashes.
    private static string NameOf(FileInfo file)
    {
        var name = string.Concat(Path.GetFileNameWithoutExtension(file.Name).ToLowerInvariant().Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        return name.Length == 0 ? "csv" : name.Length > MaxNameLength - 4 ? "csv-" + name[..(MaxNameLength - 4)] : "csv-" + name;
    }
}
