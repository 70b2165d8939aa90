namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>How two orders agree in one field, before a policy weighs it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Level">The level.</param>
/// <param name="Words">For people: what was seen, with the values.</param>
public sealed record Finding(EvidenceField Field, EvidenceLevel Level, string Words);
