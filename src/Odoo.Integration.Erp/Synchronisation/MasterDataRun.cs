using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>What a run over one model did.</summary>
/// <param name="Changed">Records that were new, different or gone.</param>
/// <param name="Calls">Calls to Odoo.</param>
/// <param name="Instead">The answer that ended it early; null where it came to its end.</param>
public sealed record MasterDataRun(int Changed, int Calls, OdooAnswer? Instead = null)
{
    /// <summary>Whether Odoo refused to show this model; the others may be read all the same.</summary>
    public bool IsRefused => Instead is OdooAnswer.Refused;

    /// <summary>Why it ended early, in words.</summary>
    public string? Trouble => Instead?.Words;
}
