namespace Odoo.Integration.Channels.Csv;

/// <summary>Which name a person may have meant.</summary>
internal static class NearNames
{
    /// <summary>Longest name compared: beyond it the cell is no column name.</summary>
    private const int MaxLength = 64;

    /// <summary>Whether two folded names are near: one holds the other, or at most a third of the letters are mistyped.</summary>
    public static bool AreNear(string one, string other)
    {
        if (one.Length is 0 or > MaxLength || other.Length is 0 or > MaxLength)
        {
            return false;
        }

        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        return (shorter.Length >= 3 && longer.Contains(shorter, StringComparison.Ordinal)) || Distance(one, other) <= Math.Max(1, longer.Length / 3);
    }

    /// <summary>How many letters must be put in, left out, changed or swapped with the next (optimal string alignment).</summary>
    public static int Distance(string one, string other)
    {
        var before = new int[other.Length + 1];
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, above[j] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above) = (above, row);
        }

        return above[other.Length];
    }
}
