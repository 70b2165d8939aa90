namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>A finding and what it counts for.</summary>
/// <param name="Field">The field.</param>
/// <param name="Level">The level.</param>
/// <param name="Bits">log₂ of how much likelier the level is among duplicates than among others; positive speaks for a duplicate.</param>
/// <param name="Words">For people.</param>
public sealed record WeighedFinding(EvidenceField Field, EvidenceLevel Level, double Bits, string Words);
