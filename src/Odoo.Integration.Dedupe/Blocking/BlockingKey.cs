namespace Odoo.Integration.Dedupe.Blocking;

/// <summary>What a blocking key is made of.</summary>
public enum BlockingKeyKind
{
    Customer = 1,
    Reference = 2,
    Basket = 3,
    CustomerProduct = 4,
}

/// <summary>
/// A value that two orders of one demand share: orders with one in common are compared, and screened one after another.
/// </summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Hash">64 bits made of kind and value: the index's column and the lock's number.</param>
public readonly record struct BlockingKey(BlockingKeyKind Kind, long Hash);
