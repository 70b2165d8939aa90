using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Access;

/// <summary>Knows machines by their key. Why a key was refused stands in the request's <see cref="KeyRefusal"/>, for the answer.</summary>
internal sealed class KeyAuthentication(BearerKeys keys, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var result = await keys.ReadAsync(Request);
        if (result is ApiKeyResult.Good good)
        {
            return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(AccessClaims.OfKey(good.Key)), Scheme.Name));
        }

        var trouble = BearerKeys.TroubleWith(result)!;
        Context.Features.Set(new KeyRefusal(trouble));
        return AuthenticateResult.Fail(trouble);
    }
}

/// <summary>Why the request's key does not do.</summary>
internal sealed record KeyRefusal(string Words);
