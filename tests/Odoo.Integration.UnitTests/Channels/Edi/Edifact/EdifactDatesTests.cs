using System.Globalization;
using Odoo.Integration.Channels.Edi.Edifact;

namespace Odoo.Integration.UnitTests.Channels.Edi.Edifact;

public sealed class EdifactDatesTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [TestCase("20261130", "102", "2026-11-30T00:00:00+00:00")]
    [TestCase("20261130", "", "2026-11-30T00:00:00+00:00")]
    [TestCase("261130", "101", "2026-11-30T00:00:00+00:00")]
    [TestCase("691130", "101", "2069-11-30T00:00:00+00:00")]
    [TestCase("701130", "101", "1970-11-30T00:00:00+00:00")]
    [TestCase("301126", "2", "2026-11-30T00:00:00+00:00")]
    [TestCase("202611301405", "203", "2026-11-30T14:05:00+01:00")]
    [TestCase("202607011405", "203", "2026-07-01T14:05:00+02:00")]
    [TestCase("202611302400", "203", "2026-12-01T00:00:00+01:00")]
    [TestCase("20261130140559", "204", "2026-11-30T14:05:59+01:00")]
    [TestCase("2611301405", "201", "2026-11-30T14:05:00+01:00")]
    [TestCase("202611301405+0530", "205", "2026-11-30T14:05:00+05:30")]
    [TestCase("202611301405-1400", "205", "2026-11-30T14:05:00-14:00")]
    [TestCase("202611301405+00", "303", "2026-11-30T14:05:00+00:00")]
    [TestCase("202611301405UTC", "303", "2026-11-30T14:05:00+00:00")]
    [TestCase("20261130140559GMT", "304", "2026-11-30T14:05:59+00:00")]
    [TestCase("202611", "610", "2026-11-01T00:00:00+00:00")]
    [TestCase("202601", "616", "2025-12-29T00:00:00+00:00")]
    [TestCase("202653", "616", "2026-12-28T00:00:00+00:00")]
    [TestCase("2649", "615", "2026-11-30T00:00:00+00:00")]
    [TestCase("2026112320261130", "718", "2026-11-23T00:00:00+00:00")]
    [TestCase("20261123-20261130", "718", "2026-11-23T00:00:00+00:00")]
    [TestCase("202611230800202611231200", "719", "2026-11-23T08:00:00+01:00")]
    [TestCase("202649202650", "716", "2026-11-30T00:00:00+00:00")]
    public void A_format_says_how_a_date_is_read(string text, string format, string expected)
    {
        EdifactDates.TryRead(text, format, Berlin, out var at, out var flaw).ShouldBeTrue(flaw?.What);
        at.ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));
        at.Offset.ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture).Offset);
    }

    [TestCase("20260229", "102", 2)]
    [TestCase("2026113", "102", 2)]
    [TestCase("202611300", "102", 2)]
    [TestCase("2026-11-30", "102", 2)]
    [TestCase("99991231", "", 0)]
    [TestCase("202611302401", "203", 2)]
    [TestCase("202611301405CET", "303", 2)]
    [TestCase("202611301405+1500", "205", 2)]
    [TestCase("202611301405+0060", "205", 2)]
    [TestCase("202654", "616", 2)]
    [TestCase("202600", "616", 2)]
    [TestCase("2026112320261131", "718", 2)]
    [TestCase("30", "804", 3)]
    [TestCase("x", "", 3)]
    [TestCase("999912312400", "203", 2)]
    public void What_is_no_date_of_its_format_is_said(string text, string format, int component)
    {
        EdifactDates.TryRead(text, format, Berlin, out _, out var flaw).ShouldBe(component == 0);
        (flaw?.Component ?? 0).ShouldBe(component);
    }
}
