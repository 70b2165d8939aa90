using System.Runtime.CompilerServices;

namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>How two orders agree, field by field. A value: comparing allocates nothing.</summary>
public struct PairEvidence
{
    private LevelArray _levels;
    private ShiftArray _shifts;

    /// <summary>The level of a field.</summary>
    public readonly EvidenceLevel Level(EvidenceField field) => _levels[(int)field];

    /// <summary>
    /// By how many bits the level says more (or less, below 0) of these two than of an average pair: how rare the shared products are, how
    /// seldom this customer orders at such intervals, changes its channel or leaves the reference out. Before the policy's factor.
    /// </summary>
    public readonly double Shift(EvidenceField field) => _shifts[(int)field];

    internal void Set(EvidenceField field, EvidenceLevel level, double shift = 0)
    {
        _levels[(int)field] = level;
        _shifts[(int)field] = shift;
    }

    [InlineArray(EvidenceFields.Count)]
    private struct LevelArray
    {
        private EvidenceLevel _first;
    }

    [InlineArray(EvidenceFields.Count)]
    private struct ShiftArray
    {
        private double _first;
    }
}
