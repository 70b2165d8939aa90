namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>What is said about a proposal.</summary>
internal sealed class SuggestionNotes
{
    public List<string> Certain { get; } = [];

    public List<string> Guessed { get; } = [];

    public List<string> Missing { get; } = [];
}
