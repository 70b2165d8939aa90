using Odoo.Integration.Dedupe.Policies;

namespace Odoo.Integration.Dedupe.Learning;

/// <summary>A policy that is proposed, and what it rests on.</summary>
/// <param name="Policy">The proposal, under the version it was learnt from.</param>
/// <param name="Note">For people: pairs, verdicts, and every change of more than half a bit; a line each.</param>
public sealed record CalibrationResult(ScreeningPolicy Policy, string Note);
