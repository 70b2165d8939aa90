using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Store.Versions;

/// <summary>
/// Says of a later version of an order whether it brings anything: shops send the whole order with each event, late, twice and
/// in any sequence. An EDI change says what to do and not what is, so each of those is taken.
/// </summary>
internal static class VersionGate
{
    /// <summary>Whether the versions that are known matter for this one.</summary>
    public static bool Concerns(Order order) =>
        order is { ExternalId: not null, Source: not OrderSource.Edi } && order.Intent is OrderIntent.Change or OrderIntent.Cancel;

    /// <summary>The known version that makes this one superfluous, and why; null where it must be taken.</summary>
    /// <param name="order">The version that came.</param>
    /// <param name="known">What is known under its number, conflicts left out.</param>
    public static (KnownVersion Of, string Why)? Superfluous(Order order, IReadOnlyList<KnownVersion> known)
    {
        if (order.Intent == OrderIntent.Cancel)
        {
            return known.FirstOrDefault(static version => version.Order.Intent == OrderIntent.Cancel) is { } cancelled ? (cancelled, "the order's cancellation came before") : null;
        }

        // The same version again is for the key and the number to judge.
        var latest = known.MaxBy(static version => version.Order.Revision);
        return latest is null || latest.Order.Revision == order.Revision ? null
            : latest.Order.Revision > order.Revision && known.Any(static version => version.Order.Intent == OrderIntent.Create)
                ? (latest, string.Create(CultureInfo.InvariantCulture, $"version {order.Revision} came after version {latest.Order.Revision}"))
            : latest.Order.Intent != OrderIntent.Cancel && SaysTheSame(latest.Order, order) ? (latest, "it changes nothing that is ordered")
            : null;
    }

    /// <summary>Whether two versions order the same.</summary>
    public static bool SaysTheSame(Order one, Order other) => Content(one) == Content(other);

    private static ContentFingerprint Content(Order order) => ContentFingerprint.Of(order with { Revision = 0, Intent = OrderIntent.Create });
}
