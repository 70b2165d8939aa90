using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Store.Policies;

namespace Odoo.Integration.Hub.Pages.Policies;

/// <summary>Everything that the page of policies shows.</summary>
/// <param name="Shown">The version whose rules are shown: the one that decides, or another that was asked for.</param>
/// <param name="Rules">Its rules; null where this version of the hub cannot decide by them.</param>
/// <param name="Versions">All versions, the newest first.</param>
/// <param name="Activations">What people did with them, the newest first.</param>
/// <param name="Shadow">What the tried policy would have done; null where none is tried.</param>
/// <param name="Sample">Orders that wait for a label.</param>
public sealed record PolicyState(
    PolicyVersion Shown, ScreeningPolicy? Rules, IReadOnlyList<PolicyVersion> Versions, IReadOnlyList<PolicyActivation> Activations, ShadowReading? Shadow, IReadOnlyList<SampledOrder> Sample);
