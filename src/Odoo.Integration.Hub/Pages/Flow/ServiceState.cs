namespace Odoo.Integration.Hub.Pages.Flow;

/// <summary>How a server around the hub is.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Trouble">What is against it; null: nothing.</param>
/// <param name="Since">Since when; null where that is not known.</param>
/// <param name="Means">What that means for orders.</param>
public sealed record ServiceState(string Name, string? Trouble, DateTimeOffset? Since, string Means);
