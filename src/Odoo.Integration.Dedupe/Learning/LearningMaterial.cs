using Odoo.Integration.Dedupe.Policies;

namespace Odoo.Integration.Dedupe.Learning;

/// <summary>What a period of orders gives to learn from.</summary>
/// <param name="Orders">Orders of the period.</param>
/// <param name="Legitimate">How many of them were counted as what is usual.</param>
/// <param name="Usual">The policy with what is usual for the average customer of the period.</param>
/// <param name="Pairs">An order with its likeliest earlier one each; the truth about them is not known.</param>
/// <param name="Labels">What people said.</param>
/// <param name="OutOfReach">Verdicts against an order that was not among those compared: nothing can be learnt from them.</param>
public sealed record LearningMaterial(long Orders, long Legitimate, ScreeningPolicy Usual, IReadOnlyList<LabelledPair> Pairs, IReadOnlyList<LabelledPair> Labels, int OutOfReach);
