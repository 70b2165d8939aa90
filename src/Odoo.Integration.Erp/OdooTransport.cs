namespace Odoo.Integration.Erp;

/// <summary>Protocols that Odoo speaks.</summary>
public enum OdooTransport
{
    /// <summary>JSON-2 from Odoo 19 on when the key is an API key (a password will not do there), else JSON-RPC.</summary>
    Auto,

    /// <summary><c>/jsonrpc</c>: Odoo 14 to 21.</summary>
    JsonRpc,

    /// <summary><c>/json/2/…</c>: Odoo 19 on; needs an API key.</summary>
    Json2,
}
