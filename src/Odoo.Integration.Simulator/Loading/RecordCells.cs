using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Loading;

/// <summary>The cells of one record, read.</summary>
/// <param name="Name">Its external id; null where it has none.</param>
/// <param name="Id">Its database id, where the call gives one.</param>
/// <param name="Values">By field name; a one2many has its list of changes.</param>
internal sealed record RecordCells(ExternalId? Name, long? Id, Dictionary<string, object?> Values);
