using Odoo.Integration.Corpus.Customers;
using Odoo.Integration.Corpus.LookAlikes;

namespace Odoo.Integration.Corpus.Demands;

/// <summary>One half of the customers: what they have in common, and their references in order of time.</summary>
internal sealed class HalfOfCustomers
{
    public HalfOfCustomers(CorpusPart half, IEnumerable<Demand> demands, int seed)
    {
        var chance = Chance.Of(seed, $"half {half}");
        var all = InOrder(demands);
        Promotions = [.. AcrossCustomers.Promotions(all, chance)];
        all = InOrder(all.Concat(Promotions));
        foreach (var same in all.GroupBy(static demand => demand.Customer.Id))
        {
            GiveReferences(same.First().Customer, same, Chance.Of(seed, "references " + same.Key));
        }

        SharedReferences = AcrossCustomers.ShareReferences(all, chance);
    }

    public IReadOnlyList<Demand> Promotions { get; }

    public IReadOnlyDictionary<Demand, Demand> SharedReferences { get; }

    private static Demand[] InOrder(IEnumerable<Demand> demands) => [.. demands.OrderBy(static demand => demand.At).ThenBy(static demand => demand.Customer.Id, StringComparer.Ordinal)];

    private static void GiveReferences(Customer customer, IEnumerable<Demand> demands, Chance chance)
    {
        var book = new ReferenceBook(customer, chance);
        foreach (var demand in demands)
        {
            var next = demand.ReferenceOf is null ? book.Next(demand.At, demand.PurchaseOrder) : demand.ReferenceOf.Reference;
            var forgotten = demand.ReferenceOf is null && demand.Release is null && chance.Happens(customer.ForgetsReference);
            demand.Reference = demand.WithoutReference || forgotten ? null : next;
        }
    }
}
