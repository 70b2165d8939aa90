namespace Odoo.Integration.Store.Confirmation;

/// <summary>What came of confirming a sale order.</summary>
public abstract record ConfirmationOutcome
{
    private ConfirmationOutcome()
    {
    }

    /// <summary>It is confirmed, by this call or before.</summary>
    public sealed record Confirmed : ConfirmationOutcome;

    /// <summary>A person must look at it in Odoo.</summary>
    public sealed record Refused(string Words) : ConfirmationOutcome;

    /// <summary>Not known or not possible now: looked at again later.</summary>
    public sealed record Later(string Words, TimeSpan Delay) : ConfirmationOutcome;
}
