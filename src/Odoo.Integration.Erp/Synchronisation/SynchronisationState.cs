namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>Where a run stands.</summary>
internal sealed class SynchronisationState(MasterDataProgress progress, DateTimeOffset begun)
{
    /// <summary>As it was last saved.</summary>
    public MasterDataProgress Progress { get; set; } = progress;

    /// <summary>Records that were new, different or gone so far.</summary>
    public int Changed { get; set; }

    /// <summary>When the run began, by the hub's clock.</summary>
    public DateTimeOffset Begun { get; } = begun;
}
