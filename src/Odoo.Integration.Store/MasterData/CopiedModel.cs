namespace Odoo.Integration.Store.MasterData;

/// <summary>A model of a server, as a copy of it is kept.</summary>
/// <param name="Server">The server's name in the configuration.</param>
/// <param name="Model">The model's name in Odoo, such as <c>res.partner</c>.</param>
/// <param name="Shape">The fields that are copied: a copy of other ones, by another version of the hub, is none.</param>
public sealed record CopiedModel(string Server, string Model, string Shape);
