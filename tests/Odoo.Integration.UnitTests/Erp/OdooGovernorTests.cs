using Odoo.Integration.Erp;
using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.UnitTests.Erp;

public sealed class OdooGovernorTests
{
    [Test]
    public async Task What_gives_way_waits_until_a_call_may_be_made_without_keeping_another_waiting()
    {
        using var governor = new OdooGovernor(new OdooOptions { MaxConcurrency = 1, CallsPerSecond = 1000 }, TimeProvider.System);
        await governor.GiveWayAsync(CancellationToken.None);
        var call = new TaskCompletionSource<OdooAnswer>();
        var order = governor.GovernAsync(isRead: false, _ => call.Task, CancellationToken.None);
        var aside = governor.GiveWayAsync(CancellationToken.None);
        await Task.Delay(200);
        aside.IsCompleted.ShouldBeFalse();
        call.SetResult(new OdooAnswer.Done(null));
        await order;
        await aside.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Test]
    public async Task What_gives_way_does_not_wait_for_ever()
    {
        var time = new ManualTime(Given.Now);
        using var governor = new OdooGovernor(new OdooOptions { MaxConcurrency = 1, CallsPerSecond = 1000 }, time);
        var call = new TaskCompletionSource<OdooAnswer>();
        var order = governor.GovernAsync(isRead: false, _ => call.Task, CancellationToken.None);
        var aside = governor.GiveWayAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(6));
        await aside.WaitAsync(TimeSpan.FromSeconds(10));
        order.IsCompleted.ShouldBeFalse();
        call.SetResult(new OdooAnswer.Done(null));
        await order;
    }
}
