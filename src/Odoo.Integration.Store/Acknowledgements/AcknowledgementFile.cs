namespace Odoo.Integration.Store.Acknowledgements;

/// <summary>A receipt on its way to a partner.</summary>
/// <param name="ArrivalId">The arrival that it answers.</param>
/// <param name="Number">Its place among that arrival's receipts.</param>
/// <param name="Channel">The channel.</param>
/// <param name="ControlNumber">Of its own interchange.</param>
/// <param name="FileName">A name for it, not unique.</param>
/// <param name="Content">Its bytes.</param>
public sealed record AcknowledgementFile(Guid ArrivalId, int Number, string Channel, int ControlNumber, string FileName, byte[] Content);
