namespace Odoo.Integration.Erp.Rpc;

/// <summary>Carries one call to Odoo, once, and says what came of it.</summary>
internal interface IOdooTransport
{
    /// <summary>Shows whether login and key are right.</summary>
    Task<OdooAnswer> LogInAsync(CancellationToken cancellation);

    /// <summary>Makes the call. A call that ends without a proper answer after anything was sent is <see cref="OdooAnswer.Unknown"/>.</summary>
    Task<OdooAnswer> SendAsync(OdooCall call, CancellationToken cancellation);
}
