using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Access;

/// <summary>Ends sessions: of accounts whose role, password or standing was changed since, and those that have lasted long enough.</summary>
internal sealed class SessionCheck(AccountStore accounts, IOptions<AccessOptions> options, TimeProvider time) : CookieAuthenticationEvents
{
    // More people than any works has; past that, all are read again.
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, (long At, string Stamp)> _known = new(StringComparer.Ordinal);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal is not { } person || !await IsGoodAsync(person, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }

    private async Task<bool> IsGoodAsync(ClaimsPrincipal person, CancellationToken cancellation) =>
        long.TryParse(person.FindFirstValue(AccessClaims.Began), CultureInfo.InvariantCulture, out var began)
        && time.GetUtcNow() < DateTimeOffset.FromUnixTimeSeconds(began) + TimeSpan.FromHours(options.Value.SessionHours)
        && AccountName.TryParse(person.Identity?.Name) is { } name
        && person.FindFirstValue(AccessClaims.Stamp) is { } stamp
        && (stamp != AccessClaims.NoAccount || options.Value.OpenId is not null)
        && stamp == await StampAsync(name, cancellation);

    private async Task<string> StampAsync(AccountName name, CancellationToken cancellation)
    {
        if (_known.TryGetValue(name.Value, out var known) && time.GetElapsedTime(known.At) < TimeSpan.FromSeconds(options.Value.CheckSeconds))
        {
            return known.Stamp;
        }

        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        var at = time.GetTimestamp();
        var account = await accounts.FindAsync(name, cancellation);
        var stamp = account is { IsDisabled: true } ? string.Empty : AccessClaims.StampOf(account);
        _known[name.Value] = (at, stamp);
        return stamp;
    }
}
