namespace Odoo.Integration.Dedupe.Profiles;

/// <summary>
/// A 64-bit number for a text, the same on every machine and in every version: it is stored, and compared with what is made
/// years later. FNV-1a (Fowler, Noll, Vo) over UTF-16 units, with a finaliser so that every bit depends on every letter.
/// </summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Never 0, which stands for "none".</summary>
    public static long Of(char kind, ReadOnlySpan<char> text)
    {
        var hash = (Offset ^ kind) * Prime;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * Prime;
        }

        return Finish(hash);
    }

    /// <summary>A number of one kind as one of another.</summary>
    public static long Of(char kind, long number) => Of((long)kind, number);

    /// <summary>Two numbers as one; which comes first matters.</summary>
    public static long Of(long first, long second) => Finish((((Offset ^ (ulong)first) * Prime) ^ (ulong)second) * Prime);

    private static long Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53;
        hash ^= hash >> 33;
        return hash == 0 ? 1 : (long)hash;
    }
}
