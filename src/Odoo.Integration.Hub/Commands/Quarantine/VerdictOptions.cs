using System.CommandLine;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Commands.Quarantine;

/// <summary>What every verdict of the command line takes: which order, who decides, why, and what was seen.</summary>
internal sealed class VerdictOptions
{
    private readonly Argument<string> _order = new("ID") { Description = "The order's id, its beginning, or the order's number" };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why" };
    private readonly Option<string?> _note = new("--note") { Description = "Why, in your words" };
    private readonly Option<string> _by = By();
    private readonly Option<int?> _seen = new("--seen") { Description = "The order's last event as you saw it (headSeq of show --json): refused where it has moved on since" };
    private readonly Option<bool> _json = new("--json") { Description = "As JSON" };

    /// <summary>Who decides.</summary>
    public static Option<string> By() => new("--by") { Description = "Who decides", DefaultValueFactory = static _ => Environment.UserName };

    /// <param name="command">Takes the options.</param>
    /// <param name="outcome">The verdict, for its reasons; null where it takes none.</param>
    public static VerdictOptions AddTo(Command command, string? outcome)
    {
        var options = new VerdictOptions();
        command.Arguments.Add(options._order);
        if (outcome is not null)
        {
            options._reason.Description = $"Why: {string.Join(", ", VerdictReasons.Of(outcome).Select(static reason => reason.Code))}";
            command.Options.Add(options._reason);
            command.Options.Add(options._note);
        }

        command.Options.Add(options._by);
        command.Options.Add(options._seen);
        command.Options.Add(options._json);
        return options;
    }

    public string Order(ParseResult parsed) => parsed.GetValue(_order)!;

    public string? Reason(ParseResult parsed) => parsed.GetValue(_reason);

    public string? Note(ParseResult parsed) => parsed.GetValue(_note);

    public string Actor(ParseResult parsed) => "user:" + parsed.GetValue(_by);

    public int? Seen(ParseResult parsed) => parsed.GetValue(_seen);

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);
}
