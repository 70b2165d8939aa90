namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>How much a run is to do.</summary>
public enum SynchronisationKind
{
    /// <summary>What is due by the schedule; nothing where nothing is.</summary>
    WhenDue,

    /// <summary>What changed, now.</summary>
    Changes,

    /// <summary>Everything, now.</summary>
    Whole,
}
