namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>What came of an attempt to make the sale order.</summary>
public abstract record SaleOrderResult
{
    private SaleOrderResult()
    {
    }

    /// <summary>The one sale order that stands for the order, now made or made before.</summary>
    /// <param name="Id">Database id.</param>
    /// <param name="Name">Odoo's number for it.</param>
    /// <param name="Differences">What Odoo keeps otherwise than it was asked, rounded or edited there since; a sentence each.</param>
    public sealed record Made(long Id, string Name, IReadOnlyList<string> Differences) : SaleOrderResult;

    /// <summary>A person must act: on the order, or on Odoo's master data.</summary>
    /// <param name="Code">A word for grouping.</param>
    /// <param name="Words">A sentence that says what to do.</param>
    public sealed record Held(string Code, string Words) : SaleOrderResult
    {
        /// <summary>Whether nothing in Odoo goes by the customer's key.</summary>
        public bool LacksCustomer { get; init; }

        /// <summary>Numbers of the lines whose product nothing in Odoo goes by.</summary>
        public IReadOnlyList<int> LacksProductsOf { get; init; } = [];
    }

    /// <summary>Nothing was sent.</summary>
    public sealed record NotSent(string Words) : SaleOrderResult;

    /// <summary>It was sent, refused for a passing reason, and undone.</summary>
    public sealed record Undone(string Words) : SaleOrderResult;

    /// <summary>Login, rights or address are wrong: no order will do until that is mended.</summary>
    public sealed record NotAllowed(string Words) : SaleOrderResult;

    /// <summary>It was sent and may exist.</summary>
    public sealed record Unknown(string Words) : SaleOrderResult;
}
