namespace Odoo.Integration.Hub.MasterData;

/// <summary>What a run over one model did.</summary>
/// <param name="Server">The server's name.</param>
/// <param name="Model">The model's name in Odoo.</param>
/// <param name="Changed">Records that were new, different or gone.</param>
/// <param name="Calls">Calls to Odoo.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Trouble">Why it ended early; null where it did not.</param>
/// <param name="IsRefused">Whether that is because Odoo refused to show the model.</param>
/// <param name="IsSmall">Whether orders can do without it.</param>
internal sealed record ModelRun(string Server, string Model, int Changed, int Calls, TimeSpan Elapsed, string? Trouble, bool IsRefused, bool IsSmall)
{
    /// <summary>Whether a person must look: a small model that the user may not read is left out, that is all.</summary>
    public bool IsFault => Trouble is not null && !(IsRefused && IsSmall);
}
