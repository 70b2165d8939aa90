using Odoo.Integration.Erp.Synchronisation;

namespace Odoo.Integration.UnitTests.Erp.Synchronisation;

public sealed class SynchronisationScheduleTests
{
    private static readonly SynchronisationSchedule Schedule = new(TimeSpan.FromSeconds(300), 2);

    [TestCase("2026-11-20T01:59:59Z", "2026-11-19T02:00:00Z", false)]
    [TestCase("2026-11-20T01:59:59Z", "2026-11-19T01:59:59Z", true)]
    [TestCase("2026-11-20T02:00:00Z", "2026-11-20T01:59:59Z", true)]
    [TestCase("2026-11-20T02:00:00Z", "2026-11-20T02:00:00Z", false)]
    [TestCase("2026-11-20T23:59:59Z", "2026-11-20T02:00:01Z", false)]
    [TestCase("2026-11-20T12:00:00Z", null, true)]
    public void Everything_is_read_once_after_the_hour_of_the_night(string now, string? sweptAt, bool due) =>
        Schedule.IsSweepDue(Progress(sweptAt: At(sweptAt)), At(now)!.Value).ShouldBe(due);

    [TestCase("2026-11-20T12:00:00Z", "2026-11-20T11:55:00Z", null, null, true)]
    [TestCase("2026-11-20T12:00:00Z", "2026-11-20T11:56:00Z", null, null, false)]
    [TestCase("2026-11-20T12:00:00Z", "2026-11-20T11:56:00Z", 7L, null, true)]
    [TestCase("2026-11-20T12:00:00Z", null, null, "2026-11-20T11:00:01Z", false)]
    [TestCase("2026-11-20T12:00:00Z", null, null, "2026-11-20T11:00:00Z", true)]
    [TestCase("2026-11-20T12:00:00Z", null, null, null, true)]
    public void A_model_is_due_at_intervals_and_an_hour_after_it_was_refused(string now, string? checkedAt, long? sweepAfter, string? refusedAt, bool due) =>
        Schedule.IsDue(new MasterDataProgress(null, At(checkedAt), At(now), null, sweepAfter, At(refusedAt)), At(now)!.Value).ShouldBe(due);

    private static MasterDataProgress Progress(DateTimeOffset? sweptAt) => new(null, null, sweptAt, null, null, null);

    private static DateTimeOffset? At(string? text) => text is null ? null : DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
