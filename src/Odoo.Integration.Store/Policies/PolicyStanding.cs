namespace Odoo.Integration.Store.Policies;

/// <summary>What decides, and what is tried beside it.</summary>
/// <param name="Active">The last activation or reversion; null where there was none, and the configured policy decides.</param>
/// <param name="Shadow">The policy that is tried; null for none.</param>
public sealed record PolicyStanding(PolicyActivation? Active, PolicyActivation? Shadow);
