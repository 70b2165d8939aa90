using System.Globalization;
using Odoo.Integration.Corpus.Demands;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Corpus;

/// <summary>Gives what arrives its order of time, the channels' numbers, hub order ids and provenance.</summary>
internal static class Numbering
{
    public static IReadOnlyList<LabelledOrder> Finish(IEnumerable<Draft> drafts, IReadOnlyDictionary<Demand, Demand> shared, CorpusOptions options)
    {
        var chance = Chance.Of(options.Seed, "numbers");
        var omitted = Chance.Of(options.Seed, "omissions");
        var channels = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = new Dictionary<Draft, LabelledOrder>(ReferenceEqualityComparer.Instance);
        var firsts = new Dictionary<Demand, LabelledOrder>(ReferenceEqualityComparer.Instance);
        var used = new HashSet<(string Channel, string Number)>();
        var demands = 0;
        var finished = new List<LabelledOrder>();
        foreach (var draft in drafts.OrderBy(static draft => draft.At).ThenBy(static draft => draft.Demand.Customer.Id, StringComparer.Ordinal).ThenBy(static draft => draft.Original is null ? 0 : 1))
        {
            var resembles = draft.Demand.Resembles ?? shared.GetValueOrDefault(draft.Demand);
            var takenBack = draft.Demand.Intent == OrderIntent.Create ? null : firsts[draft.Demand.Resembles!];
            var original = draft.Original is null ? null : numbered[draft.Original];
            var id = chance.IdAt(draft.At);
            var order = Omissions.Of(draft.Order, options, omitted) with
            {
                Id = id,
                ExternalId = takenBack?.Order.ExternalId ?? NumberOf(draft, original, used) ?? Next(draft.Order.Channel, channels, used, chance),
                Revision = takenBack is null ? 0 : 1,
                Provenance = new Provenance(
                    PayloadId.Of(id.ToByteArray()), string.Create(CultureInfo.InvariantCulture, $"record {finished.Count + 1}"), "corpus/1", draft.At, "file:corpus"),
            };
            var label = original is not null ? OrderLabel.Duplicate : takenBack is not null ? OrderLabel.NotAnOrder : OrderLabel.Legitimate;
            var labelled = new LabelledOrder(
                order, draft.Demand.Customer.Part, label, draft.Kind, original?.Demand ?? ++demands, original?.Id, resembles is null ? null : firsts.GetValueOrDefault(resembles)?.Id);
            numbered.Add(draft, labelled);
            firsts.TryAdd(draft.Demand, labelled);
            finished.Add(labelled);
        }

        return finished;
    }

    // Each channel counts for itself and in its own form; the two of EDI do so alike, where the same number is two orders.
    private static string Next(string channel, Dictionary<string, int> channels, HashSet<(string Channel, string Number)> used, Chance chance)
    {
        while (true)
        {
            var last = channels.GetValueOrDefault(channel, channel.Length * 7_000) + chance.Between(1, 3);
            channels[channel] = last;
            var number = channel switch
            {
                "crm" => string.Create(CultureInfo.InvariantCulture, $"SO{last}"),
                "webshop" => string.Create(CultureInfo.InvariantCulture, $"W{last}"),
                "portal" => last.ToString(CultureInfo.InvariantCulture),
                _ => last.ToString("D9", CultureInfo.InvariantCulture),
            };
            if (used.Add((channel, number)))
            {
                return number;
            }
        }
    }

    // A salesperson may key the shop's number too, where it is still free.
    private static string? NumberOf(Draft draft, LabelledOrder? original, HashSet<(string Channel, string Number)> used) =>
        draft.KeepsNumber && original?.Order.ExternalId is { } number && used.Add((draft.Order.Channel, number)) ? number : null;
}
