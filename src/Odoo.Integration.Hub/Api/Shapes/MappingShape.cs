using Odoo.Integration.Store.Mappings;

namespace Odoo.Integration.Hub.Api.Shapes;

/// <summary>What a key means in Odoo.</summary>
/// <param name="Server">The Odoo server.</param>
/// <param name="Kind">product, buyer-product, gtin, customer, customer-gln, customer-vat or customer-email.</param>
/// <param name="Scope">For a buyer's product number, the customer whose it is; else empty.</param>
/// <param name="Key">The key as orders have it.</param>
/// <param name="Target">The product's <c>default_code</c>, or the customer's <c>ref</c>.</param>
/// <param name="At">Since when.</param>
/// <param name="Actor">Who said so.</param>
internal sealed record MappingShape(string Server, string Kind, string Scope, string Key, string Target, DateTimeOffset At, string Actor)
{
    public static MappingShape Of(Mapping mapping) => new(mapping.Server, mapping.Key.Kind, mapping.Key.Scope, mapping.Key.Key, mapping.Target, mapping.At, mapping.Actor);
}

/// <summary>The newest mappings.</summary>
internal sealed record MappingList(IReadOnlyList<MappingShape> Mappings);

/// <summary>A key that nothing in Odoo has and for which orders wait.</summary>
/// <param name="Server">The Odoo server.</param>
/// <param name="Kind">product, buyer-product, gtin, customer, customer-gln, customer-vat or customer-email.</param>
/// <param name="Scope">For a buyer's product number, the customer whose it is; else empty.</param>
/// <param name="Key">The key as orders have it.</param>
/// <param name="Orders">How many wait for it.</param>
/// <param name="OldestHeldAt">Since when the first of them waits.</param>
internal sealed record MissingKeyShape(string Server, string Kind, string Scope, string Key, long Orders, DateTimeOffset OldestHeldAt)
{
    public static MissingKeyShape Of(MissingKey missing) => new(missing.Server, missing.Key.Kind, missing.Key.Scope, missing.Key.Key, missing.Orders, missing.OldestHeldAt);
}

/// <summary>Keys that are missing, those of most orders first.</summary>
internal sealed record MissingKeyList(IReadOnlyList<MissingKeyShape> Missing);

/// <summary>What a new mapping set going.</summary>
/// <param name="Job">The job that lets the orders go on that waited for the key; null where none did.</param>
internal sealed record MappedShape(JobShape? Job);
