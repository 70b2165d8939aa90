namespace Odoo.Integration.Simulator.Faults;

/// <summary>The rules in force. The first one that strikes decides; the ones after it do not count that call.</summary>
internal sealed class FaultRules
{
    private readonly Lock _guard = new();
    private readonly List<Armed> _rules = [];

    public void Add(FaultRule rule)
    {
        lock (_guard)
        {
            _rules.Add(new Armed(rule));
        }
    }

    public void Clear()
    {
        lock (_guard)
        {
            _rules.Clear();
        }
    }

    /// <summary>The fault of the next call to that method; null for none.</summary>
    public Fault? Next(string model, string method)
    {
        lock (_guard)
        {
            return _rules.Find(rule => rule.Strikes(model, method)) is { Rule: var rule } ? new Fault(rule.Kind!.Value, TimeSpan.FromMilliseconds(rule.DelayMs)) : null;
        }
    }

    private sealed class Armed(FaultRule rule)
    {
        private readonly Random _chance = new(rule.Seed);
        private int _calls;
        private int _strikes;

        public FaultRule Rule { get; } = rule;

        public bool Strikes(string model, string method)
        {
            if (!Rule.IsAbout(model, method) || _strikes >= (Rule.Times ?? int.MaxValue))
            {
                return false;
            }

            _calls++;
            var strikes = Rule.Probability is { } chance ? _chance.NextDouble() < chance : _calls % (Rule.Every ?? 1) == 0;
            _strikes += strikes ? 1 : 0;
            return strikes;
        }
    }
}
