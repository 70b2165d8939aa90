namespace Odoo.Integration.Hub.Waking;

/// <summary>Lets one waiter be told that there is work; told twice before it looks, it looks once.</summary>
internal sealed class WakeUp
{
    private volatile TaskCompletionSource _signal = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Set() => _signal.TrySetResult();

    /// <summary>Waits until told, or until the time is up.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            await _signal.Task.WaitAsync(atMost, time, cancellation);
        }
        catch (TimeoutException)
        {
            // Time to look without being told.
        }

        if (_signal.Task.IsCompleted)
        {
            // Whoever sets the old one after this is answered by the look that follows.
            _signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
