using Odoo.Integration.Hub.Access;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Portal;

/// <summary>Knows a caller by a key of the configuration, which sends and sees on its channel, or by one of the database with the scope.</summary>
internal sealed class OrderCallers(ApiKeys configured, BearerKeys keys, HubChannels channels)
{
    public async Task<OrderCaller> FindAsync(HttpRequest request, string scope)
    {
        if (configured.Find(request) is { } known)
        {
            return new OrderCaller.Known(known.Channel, known.Name);
        }

        var result = await keys.ReadAsync(request);
        return result is ApiKeyResult.Good { Key: var key } ? Of(key, scope)
            : new OrderCaller.Refused(PortalProblem.NoKey(BearerKeys.IsBorneBy(request) ? BearerKeys.TroubleWith(result)! : "The request bears no key."));
    }

    private OrderCaller Of(ApiKey key, string scope) =>
        !key.Scopes.Contains(scope) ? new OrderCaller.Refused(PortalProblem.MayNot(key.Name, $"has {string.Join(", ", key.Scopes)}, and this needs the scope {scope}"))
        : key.Channel is null ? new OrderCaller.Known(null, key.Name)
        : channels.Find(key.Channel) is { } channel ? new OrderCaller.Known(channel, key.Name)
        : new OrderCaller.Refused(PortalProblem.MayNot(key.Name, $"is for the channel {key.Channel}, which is not configured (any more)"));
}
