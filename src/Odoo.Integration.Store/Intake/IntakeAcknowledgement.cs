namespace Odoo.Integration.Store.Intake;

/// <summary>A receipt for the partner that goes with what it speaks of.</summary>
/// <param name="Number">Its place among the arrival's receipts, from 1.</param>
/// <param name="Position">What it answers.</param>
/// <param name="FileName">A name for it.</param>
/// <param name="Write">Its bytes, of a control number (1 to 999,999,999, given to no other receipt of the channel) and a moment.</param>
public sealed record IntakeAcknowledgement(int Number, string Position, string FileName, Func<int, DateTimeOffset, byte[]> Write);
