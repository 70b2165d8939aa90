namespace Odoo.Integration.Hub.Sealing;

/// <summary>The ledger: section <c>Ledger</c>.</summary>
public sealed class LedgerOptions
{
    public const string Section = "Ledger";

    /// <summary>How often new events are sealed, in seconds. Default: 60; 1 to 86400.</summary>
    public int SealSeconds { get; set; } = 60;
}
