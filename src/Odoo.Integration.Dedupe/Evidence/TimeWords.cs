using System.Globalization;
using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>Intervals in words.</summary>
internal static class TimeWords
{
    public static string Of(OrderProfile order, OrderProfile other, EvidenceLevel level, CustomerHistory history) => level switch
    {
        EvidenceLevel.TimeSameInstant => Text($"both ordered at {order.OrderedAt:yyyy-MM-dd HH:mm:ss} UTC"),
        EvidenceLevel.TimeSameStated => Text($"both ordered on {order.OrderedAt:yyyy-MM-dd}, though one came {Words((order.ReceivedAt - other.ReceivedAt).Duration())} later"),
        _ => $"{Words(TimeComparison.Gap(order, other))} apart; {Usually(history, level)}",
    };

    public static string Words(TimeSpan gap) => gap switch
    {
        { TotalSeconds: < 1 } => "less than a second",
        { TotalSeconds: < 120 } => Text($"{gap.TotalSeconds:0} seconds"),
        { TotalMinutes: < 120 } => Text($"{gap.TotalMinutes:0} minutes"),
        { TotalHours: < 48 } => Text($"{gap.TotalHours:0} hours"),
        _ => Text($"{gap.TotalDays:0} days"),
    };

    private static string Usually(CustomerHistory history, EvidenceLevel level)
    {
        var usual = history.Usual(level);
        return history.Orders == 0 ? "no other order of this customer is known"
            : usual >= 0.5 ? "nothing unusual for this customer"
            : Text($"one in {1 / usual:0} orders of this customer follows another {(level is EvidenceLevel.TimeSeconds or EvidenceLevel.TimeMoments or EvidenceLevel.TimeHours ? "so soon" : "at such an interval")}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
