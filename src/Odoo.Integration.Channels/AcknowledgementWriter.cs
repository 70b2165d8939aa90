namespace Odoo.Integration.Channels;

/// <summary>Writes a receipt.</summary>
/// <param name="controlNumber">Of the receipt's own interchange: 1 to 999,999,999, never given twice in a channel.</param>
/// <param name="at">The moment, UTC.</param>
public delegate byte[] AcknowledgementWriter(int controlNumber, DateTimeOffset at);
