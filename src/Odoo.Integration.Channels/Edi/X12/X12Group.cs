using System.Globalization;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>The head of a functional group: what its GS segment says (X12.22).</summary>
/// <param name="FunctionalId">GS01: PO for 850, PC for 860, FA for 997.</param>
/// <param name="Sender">GS02.</param>
/// <param name="Receiver">GS03.</param>
/// <param name="Day">GS04, as written.</param>
/// <param name="Time">GS05, as written.</param>
/// <param name="ControlNumber">GS06, as written.</param>
/// <param name="Version">GS08: 004010, perhaps with an industry's letters behind.</param>
internal sealed record X12Group(string FunctionalId, string Sender, string Receiver, string Day, string Time, string ControlNumber, string Version)
{
    private const int FirstVersion = 3040;
    private const int LastVersion = 8060;

    public static X12Group Of(Segment gs) => new(gs[1], gs[2], gs[3], gs[4], gs[5], gs[6], gs[8]);

    /// <summary>
    /// Whether the version is one that is read, 003040 to 008060. Where a partner writes letters behind the three digits of the version
    /// (<c>004SPL</c>), those digits decide.
    /// </summary>
    public bool IsRead => Version.Length >= 3 && int.TryParse(Version.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && (Version.Length >= 6 && int.TryParse(Version.AsSpan(3, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var release)
            ? (version * 1000) + release is >= FirstVersion and <= LastVersion
            : version is >= FirstVersion / 1000 and <= LastVersion / 1000);

    /// <summary>Whether dates have two digits of the year: versions before 004010.</summary>
    public bool HasShortDates => string.CompareOrdinal(Version, "004") < 0;

    /// <summary>When it was made, in minutes since 1970 by the sender's clock; null where GS04 or GS05 cannot be read.</summary>
    public int? Minutes => X12Dates.TryRead(Day, out var day) && X12Dates.TryReadTime(Time, out var time)
        ? (int)(day.ToDateTime(time) - DateTime.UnixEpoch).TotalMinutes
        : null;
}
