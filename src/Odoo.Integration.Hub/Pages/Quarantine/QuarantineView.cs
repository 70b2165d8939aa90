using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Mappings;

namespace Odoo.Integration.Hub.Pages.Quarantine;

/// <summary>What the list of held orders shows.</summary>
/// <param name="List">Which orders.</param>
/// <param name="Held">They.</param>
/// <param name="Groups">What several of them have in common.</param>
/// <param name="Channels">Channels that hold orders.</param>
/// <param name="Reasons">Reasons that orders are held for.</param>
public sealed record QuarantineView(
    HeldList List, HeldPage Held, IReadOnlyList<QuarantineGroup> Groups, IReadOnlyList<string> Channels, IReadOnlyList<string> Reasons);

/// <summary>A group, and the key that its orders lack.</summary>
/// <param name="Group">The group.</param>
/// <param name="Server">The Odoo server that lacks it.</param>
/// <param name="Missing">The key; null where they wait for something else.</param>
public sealed record QuarantineGroup(HeldGroup Group, string? Server, MappedKey? Missing);
