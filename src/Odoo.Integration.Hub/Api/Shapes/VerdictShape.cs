namespace Odoo.Integration.Hub.Api.Shapes;

/// <summary>What became of a verdict that was carried out.</summary>
/// <param name="Id">The order.</param>
/// <param name="State">Its state now.</param>
/// <param name="GoesOnAt">From when the order may go to Odoo: until then the verdict can surely be taken back; null where it goes nowhere.</param>
internal sealed record VerdictShape(Guid Id, string State, DateTimeOffset? GoesOnAt);

/// <summary>A verdict that waits for a second person.</summary>
/// <param name="Id">The order.</param>
/// <param name="State">Its state, as before.</param>
/// <param name="Instead">Whose other proposal it takes the place of; null for none.</param>
internal sealed record ProposedShape(Guid Id, string State, string? Instead);
