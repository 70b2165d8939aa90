namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>What UNH says of its message: reference (0062) and message identifier (S009).</summary>
internal sealed record EdifactMessageHead(string Reference, string Type, string Version, string Release, string Agency, string Association)
{
    public static EdifactMessageHead Of(Segment unh) => new(unh[1, 1, 1], unh[2, 1, 1], unh[2, 2, 1], unh[2, 3, 1], unh[2, 4, 1], unh[2, 5, 1]);

    private const int MaxLength = 35;

    /// <summary>Whether a CONTRL message may name it: its mandatory parts are there and no longer than a reference can be.</summary>
    public bool IsWhole => IsPart(Reference) && IsPart(Type) && IsPart(Version) && IsPart(Release) && IsPart(Agency) && Association.Length <= MaxLength;

    /// <summary>
    /// Whether its directory is one of D.93A and later: two digits of the year and a letter. Draft and status 1 directories of the time
    /// (S.93A, D.93A) share the name; older ones (1:911, 2:912, 90.1 …) have other segments.
    /// </summary>
    public bool IsOfKnownDirectory => Version is "D" or "S" && Release is [>= '0' and <= '9', >= '0' and <= '9', >= 'A' and <= 'D'] && !(Release[0] is '8' || Release is ['9', < '3', _]);

    private static bool IsPart(string text) => text.Length is > 0 and <= MaxLength;
}
