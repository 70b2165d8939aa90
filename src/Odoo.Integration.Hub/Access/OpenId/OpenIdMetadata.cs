namespace Odoo.Integration.Hub.Access.OpenId;

/// <summary>What a provider says of itself (OpenID Connect Discovery 1.0 §3).</summary>
/// <param name="Issuer">Its name in ID tokens, to the letter.</param>
/// <param name="AuthorizationEndpoint">Where browsers go.</param>
/// <param name="TokenEndpoint">Where the hub exchanges a code.</param>
/// <param name="TakesBasic">Whether the hub proves itself there by HTTP Basic; else in the form.</param>
internal sealed record OpenIdMetadata(string Issuer, Uri AuthorizationEndpoint, Uri TokenEndpoint, bool TakesBasic);
