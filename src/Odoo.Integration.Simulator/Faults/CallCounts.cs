using System.Collections.Concurrent;

namespace Odoo.Integration.Simulator.Faults;

/// <summary>How often what was called, and what went wrong on purpose.</summary>
internal sealed class CallCounts
{
    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<FaultKind, int> _faults = new();

    /// <summary>By model and method, such as <c>sale.order.load</c>.</summary>
    public IReadOnlyDictionary<string, int> Calls => _calls;

    public IReadOnlyDictionary<FaultKind, int> Faults => _faults;

    public void Called(string model, string method) => _calls.AddOrUpdate($"{model}.{method}", 1, static (_, count) => count + 1);

    public void Failed(FaultKind kind) => _faults.AddOrUpdate(kind, 1, static (_, count) => count + 1);

    public void Reset()
    {
        _calls.Clear();
        _faults.Clear();
    }
}
