namespace Odoo.Integration.Orders.Problems;

/// <summary>What is wrong with a value and what to do about it, not yet saying where it stands.</summary>
/// <param name="What">What is wrong, in words that quote the value.</param>
/// <param name="Remedy">What the sender should do.</param>
public sealed record Flaw(string What, string Remedy)
{
    private const int QuotedLength = 40;

    /// <summary>Quotes a value for a message: at most 40 characters, control characters shown as their code.</summary>
    public static string Quote(string? value)
    {
        if (value is null)
        {
            return "nothing";
        }

        var shown = value.Length <= QuotedLength ? value : string.Concat(value.AsSpan(0, QuotedLength), "…");
        return "'" + string.Concat(shown.Select(static c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString())) + "'";
    }

    public Problem At(string position) => new(position, What, Remedy);
}
