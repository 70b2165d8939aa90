using Odoo.Integration.Store.Policies;

namespace Odoo.Integration.Hub.Pages.Policies;

/// <summary>A policy among the others.</summary>
/// <param name="Stored">The policy as it is kept.</param>
/// <param name="Standing">active, shadow, or null for neither.</param>
/// <param name="Words">Since when it decides or is tried, and by whom; empty where it does neither.</param>
public sealed record PolicyVersion(StoredPolicy Stored, string? Standing, string Words);
