namespace Odoo.Integration.Store.Intake;

/// <summary>Part of an arrival, taken in one transaction.</summary>
/// <param name="Arrival">The arrival.</param>
/// <param name="Records">What was found, in sequence.</param>
/// <param name="Payload">The bytes, with the first part; null with the others. Can seek.</param>
/// <param name="IsLast">Whether the arrival is read to its end with this part.</param>
/// <param name="OnConflict">What to do with a taken key or number.</param>
/// <param name="Patience">Longest to wait for another transaction that takes the same key; null: as long as it takes.</param>
public sealed record IntakeBatch(
    Arrival Arrival, IReadOnlyList<IntakeRecord> Records, Stream? Payload, bool IsLast, ConflictRule OnConflict, TimeSpan? Patience = null)
{
    /// <summary>Receipts for the partner that go with this part.</summary>
    public IReadOnlyList<IntakeAcknowledgement> Acknowledgements { get; init; } = [];
}
