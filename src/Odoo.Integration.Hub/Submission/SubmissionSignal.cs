using System.Collections.Concurrent;
using Odoo.Integration.Hub.Waking;

namespace Odoo.Integration.Hub.Submission;

/// <summary>What the handler sets and the submission of each server waits for.</summary>
internal sealed class SubmissionSignal
{
    private readonly ConcurrentDictionary<string, WakeUp> _wakes = new(StringComparer.Ordinal);

    public WakeUp For(string server) => _wakes.GetOrAdd(server, static _ => new WakeUp());

    public void Set()
    {
        foreach (var wake in _wakes.Values)
        {
            wake.Set();
        }
    }
}
