namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>One column of the sample.</summary>
/// <param name="At">Its cell, from 0.</param>
/// <param name="Name">Its name in the header; empty without one.</param>
/// <param name="Values">What its rows hold, trimmed, without blanks.</param>
internal sealed record SampleColumn(int At, string Name, IReadOnlyList<string> Values)
{
    /// <summary>Whether at least nine of ten values are so.</summary>
    public bool Mostly(Func<string, bool> isSo) => Values.Count > 0 && Values.Count(isSo) * 10 >= Values.Count * 9;

    /// <summary>Whether at least half of the values are so: a bad cell does not make another column of it.</summary>
    public bool Half(Func<string, bool> isSo) => Values.Count > 0 && Values.Count(isSo) * 2 >= Values.Count;

    public int Distinct => Values.Distinct(StringComparer.Ordinal).Count();

    /// <summary>How a person knows it.</summary>
    public string Told => Name.Length > 0 ? $"'{Name}'" : FormattableString.Invariant($"column {At + 1}");
}
