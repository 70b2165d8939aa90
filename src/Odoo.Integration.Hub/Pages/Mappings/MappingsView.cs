using Odoo.Integration.Store.Mappings;
using Odoo.Integration.Store.MasterData;

namespace Odoo.Integration.Hub.Pages.Mappings;

/// <summary>What the page of mappings shows.</summary>
/// <param name="Missing">Keys for which orders wait, each with what is near to it in Odoo.</param>
/// <param name="Mappings">What is mapped.</param>
/// <param name="Changes">Who changed what.</param>
public sealed record MappingsView(IReadOnlyList<(MissingKey Key, IReadOnlyList<NearRecord> Near)> Missing, IReadOnlyList<Mapping> Mappings, IReadOnlyList<MappingChange> Changes)
{
    /// <summary>Whether the keys are of more servers than one.</summary>
    public bool ShowsServers => Missing.Select(static missing => missing.Key.Server).Distinct().Skip(1).Any();
}
