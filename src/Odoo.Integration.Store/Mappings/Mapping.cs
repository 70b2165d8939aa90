namespace Odoo.Integration.Store.Mappings;

/// <summary>What a key means in Odoo, as a person has said.</summary>
/// <param name="Server">The Odoo server.</param>
/// <param name="Key">The key.</param>
/// <param name="Target">The product's <c>default_code</c>, or the customer's <c>ref</c>.</param>
/// <param name="At">Since when.</param>
/// <param name="Actor">Who said so.</param>
public sealed record Mapping(string Server, MappedKey Key, string Target, DateTimeOffset At, string Actor);

/// <summary>A key that nothing in Odoo has and for which orders wait.</summary>
/// <param name="Server">The Odoo server.</param>
/// <param name="Key">The key.</param>
/// <param name="Orders">How many wait for it.</param>
/// <param name="OldestHeldAt">Since when the first of them waits.</param>
public sealed record MissingKey(string Server, MappedKey Key, long Orders, DateTimeOffset OldestHeldAt);

/// <summary>What somebody did to a mapping.</summary>
/// <param name="Server">The Odoo server.</param>
/// <param name="Key">The key.</param>
/// <param name="Target">What it was said to mean; null: taken away.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who did it.</param>
public sealed record MappingChange(string Server, MappedKey Key, string? Target, DateTimeOffset At, string Actor);
