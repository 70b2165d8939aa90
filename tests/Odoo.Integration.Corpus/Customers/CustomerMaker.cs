using System.Globalization;
using Odoo.Integration.Corpus.Streams;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Corpus.Customers;

/// <summary>Makes up a personality for a customer of a stream: always the same for one seed.</summary>
public static class CustomerMaker
{
    private static readonly string[] Streets = ["Mill Lane", "Station Road", "Harbour Street", "Kirk Close", "Old Market", "Foundry Yard", "Park Row"];

    private static readonly string[] Towns = ["Leeds", "Bristol", "Hull", "Perth", "Derby", "Truro", "Oxford", "Exeter", "Kendal", "Luton"];

    private static readonly (OrderSource, double)[] Homes =
        [(OrderSource.Edi, 0.35), (OrderSource.Ecommerce, 0.25), (OrderSource.Portal, 0.25), (OrderSource.Crm, 0.15)];

    // Few repeat a project's name: with call-offs and releases, two or three orders in a hundred share a reference legitimately.
    private static readonly (ReferenceStyle, double)[] Styles =
    [
        (ReferenceStyle.None, 15), (ReferenceStyle.Sap, 24), (ReferenceStyle.Sequence, 17), (ReferenceStyle.Number, 9), (ReferenceStyle.YearNumber, 11),
        (ReferenceStyle.Day, 7), (ReferenceStyle.Initials, 8), (ReferenceStyle.Department, 7), (ReferenceStyle.Project, 1.8),
    ];

    /// <summary>The half a customer is in: the same in every seed.</summary>
    public static CorpusPart PartOf(string customerId) => Chance.HashOf("part " + customerId) % 2 == 0 ? CorpusPart.Tune : CorpusPart.Report;

    /// <param name="options">Seed and half.</param>
    /// <param name="id">Stream and number there.</param>
    /// <param name="first">Its first order.</param>
    public static Customer Make(CorpusOptions options, string id, StreamOrder first)
    {
        var chance = Chance.Of(options.Seed, "customer " + id);
        var home = chance.Pick(Homes);
        var second = chance.Happens(0.2) ? chance.Pick([.. Homes.Where(choice => choice.Item1 != home)]) : (OrderSource?)null;
        var places = Places(chance, id, first.Country);
        var style = chance.Pick(Styles);
        return new Customer
        {
            Id = id,
            Part = options.Part ?? PartOf(id),
            Account = (first.Stream == AdventureWorks.Name ? "V" : "C", int.Parse(first.Customer, CultureInfo.InvariantCulture)),
            Currency = Currency.Of(first.Currency),
            Home = home,
            Second = second,
            SecondShare = second is null ? 0 : chance.Between(0.1, 0.4),
            References = first.PurchaseOrder is not null ? ReferenceStyle.Stream : first.Stream == HeavyCustomer.Name ? ReferenceStyle.Sap : style,
            ForgetsReference = chance.Happens(0.5) ? 0 : chance.Between(0.01, 0.1),
            Places = places,
            Delivery = Delivery(chance),
            Units = chance.Pick([(UnitHabit.Pieces, 0.8), (UnitHabit.Dozens, 0.14), (UnitHabit.Packs, 0.06)]),
            Habits = ChannelHabitsMaker.Make(chance, places.Length, second),
        };
    }

    private static DeliveryHabit Delivery(Chance chance) => chance.Next() switch
    {
        < 0.35 => new DeliveryHabit(null, null),
        < 0.75 => new DeliveryHabit(chance.Pick([3, 5, 7, 10, 14, 21]), null),
        _ => new DeliveryHabit(null, (DayOfWeek)chance.Between(1, 5)),
    };

    private static Address[] Places(Chance chance, string id, string country) =>
    [
        .. Enumerable.Range(1, chance.Pick([(1, 0.6), (2, 0.2), (3, 0.12), (4, 0.08)])).Select(number =>
        {
            var town = chance.Pick(Towns);
            return new Address(
                string.Create(CultureInfo.InvariantCulture, $"{town[..3].ToUpperInvariant()}-{number}"),
                CheckDigit.Append(string.Create(CultureInfo.InvariantCulture, $"50{Chance.HashOf($"{id} place {number}") % 10_000_000_000:D10}")),
                $"Store {town}", string.Create(CultureInfo.InvariantCulture, $"{chance.Between(1, 180)} {chance.Pick(Streets)}"), town,
                string.Create(CultureInfo.InvariantCulture, $"{town[..2].ToUpperInvariant()}{chance.Between(1, 20)} {chance.Between(1, 9)}AB"), country);
        }),
    ];
}
