using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Access.OpenId;

/// <summary>
/// OpenID Connect on the framework's OAuth handler, which has the state, the correlation cookie and the callback: code flow with proof
/// key, a nonce, and the ID token of the token endpoint.
/// </summary>
internal sealed class OpenIdHandler(
    OpenIdProvider provider, SignInStore signIns, IOptions<AccessOptions> access, IOptionsMonitor<OAuthOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : OAuthHandler<OAuthOptions>(options, logs, encoder)
{
    private const string Nonce = "nonce";

    private OpenIdOptions Settings => access.Value.OpenId!;

    private string RedirectUri => access.Value.PublicUrl is { } address ? address.TrimEnd('/') + Options.CallbackPath : BuildRedirectUri(Options.CallbackPath);

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var metadata = await provider.ReadAsync(Context.RequestAborted);
        GenerateCorrelationId(properties);
        var (nonce, verifier) = (Chance(), Chance());
        (properties.Items[Nonce], properties.Items[OAuthConstants.CodeVerifierKey]) = (nonce, verifier);
        Response.Redirect(QueryHelpers.AddQueryString(metadata.AuthorizationEndpoint.AbsoluteUri, new Dictionary<string, string?>
        {
            ["response_type"] = "code", ["client_id"] = Settings.ClientId, ["redirect_uri"] = RedirectUri, ["scope"] = string.Join(' ', Options.Scope),
            ["nonce"] = nonce, [OAuthConstants.CodeChallengeKey] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
            [OAuthConstants.CodeChallengeMethodKey] = OAuthConstants.CodeChallengeMethodS256, ["state"] = Options.StateDataFormat.Protect(properties),
        }));
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        // What fails from here on is an exception, which tells OpenIdEvents nothing of where the person wanted to go.
        Context.Features.Set(context.Properties);
        return OAuthTokenResponse.Success(await provider.ExchangeAsync(context.Code, RedirectUri, context.Properties.Items[OAuthConstants.CodeVerifierKey]!, Context.RequestAborted));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var metadata = await provider.ReadAsync(Context.RequestAborted);
        var given = tokens.Response!.RootElement.TryGetProperty("id_token", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        var check = new IdTokenCheck(metadata.Issuer, Settings.ClientId, properties.Items[Nonce]!);
        var token = check.Read(given, TimeProvider.GetUtcNow()) switch
        {
            IdTokenResult.Good good => good.Token,
            IdTokenResult.Bad bad => throw new OpenIdException($"the provider's ID token was refused: {bad.Why}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var person = OpenIdPerson.Of(token, Settings);
        var result = await signIns.WithOpenIdAsync(
            person.Name, metadata.Issuer, token.Subject, person.Role is not null, Context.Connection.RemoteIpAddress?.ToString(), Context.RequestAborted);
        var account = result switch
        {
            OpenIdResult.Welcome welcome => welcome.Account,
            OpenIdResult.NoRole => throw new OpenIdException($"{person.Name} has no role here: no value of the claim '{Settings.RoleClaim}' stands in Access:OpenId:Roles", SignInNotice.NoRole),
            OpenIdResult.NameTaken => throw new OpenIdException($"the name {person.Name} is another's", SignInNotice.NotThisName),
            OpenIdResult.Disabled => throw new OpenIdException($"the account {person.Name} is disabled", SignInNotice.NotThisName),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        // The session's cookie takes nothing along of how it was begun.
        var session = AccessClaims.OfPerson(person.Name, account?.DisplayName ?? person.DisplayName, account?.Role ?? person.Role!.Value, AccessClaims.StampOf(account), TimeProvider.GetUtcNow());
        return new AuthenticationTicket(new ClaimsPrincipal(session), new AuthenticationProperties { RedirectUri = LocalAddress.Of(properties.RedirectUri) }, Scheme.Name);
    }

    private static string Chance() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
