using Odoo.Integration.Dedupe.Policies;

namespace Odoo.Integration.Store.Policies;

/// <summary>What an order is screened by.</summary>
/// <param name="Active">What decides.</param>
/// <param name="Shadow">What decides too, without effect; null for none.</param>
/// <param name="SampleRate">Share of the orders that passed not far below the threshold that is offered for a label; 0 to 1.</param>
public sealed record ScreeningPolicies(ScreeningPolicy Active, ScreeningPolicy? Shadow = null, double SampleRate = 0);
