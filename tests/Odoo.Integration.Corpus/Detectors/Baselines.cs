using System.Globalization;
using Odoo.Integration.Corpus.Measuring;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.Detectors;

/// <summary>The four rules that anyone would try first. Each is given the best of it: a customer is the same when any of its names is.</summary>
public static class Baselines
{
    public static IReadOnlyList<IDetector> All =>
    [
        new RuleDetector("same customer and reference", static order => ByCustomer(order, order.CustomerReference?.Raw), TimeSpan.MaxValue),
        new RuleDetector("same customer, reference and date", static order => ByCustomer(order, order.CustomerReference is { } reference ? $"{reference.Raw}\t{DayOf(order)}" : null), TimeSpan.MaxValue),
        new RuleDetector("same external id", static order => order.ExternalId is { } id ? [id] : [], TimeSpan.MaxValue),
        new RuleDetector("same customer and total in 24 hours", static order => ByCustomer(order, TotalOf(order)), TimeSpan.FromHours(24)),
    ];

    private static IEnumerable<string> ByCustomer(Order order, string? what) => what is null
        ? []
        : new[] { order.Customer.Code, order.Customer.Gln, order.Customer.Email, order.Customer.Vat }.OfType<string>().Select(name => $"{name}\t{what}");

    private static string DayOf(Order order) => (order.OrderedAt ?? order.Provenance!.ReceivedAt).UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? TotalOf(Order order) => (order.Total?.Amount ?? order.LinesValue()) is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"{order.Currency.Code} {value:0.00}")
        : null;
}
