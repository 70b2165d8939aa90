namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>What came of confirming a sale order.</summary>
public abstract record ConfirmationResult
{
    private ConfirmationResult()
    {
    }

    /// <summary>It is confirmed, by this call or before.</summary>
    public sealed record Confirmed : ConfirmationResult;

    /// <summary>Odoo will not: a person must look at it there.</summary>
    public sealed record Refused(string Words) : ConfirmationResult;

    /// <summary>Not known, or not now: look at the state again later.</summary>
    public sealed record Later(string Words) : ConfirmationResult;
}
