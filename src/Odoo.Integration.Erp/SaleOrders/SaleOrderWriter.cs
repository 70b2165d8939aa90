using System.Text.Json;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.Servers;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>
/// Makes the one sale order of each order. The only call that creates anything is <c>sale.order.load</c> in get-or-create mode:
/// it may be repeated at any time, by anyone, and answers with the same record (measured on Odoo 14.0 and 19.0).
/// </summary>
public sealed class SaleOrderWriter
{
    private readonly OdooClient _odoo;
    private readonly MasterDataReader _masterData;
    private readonly SaleOrderPriceCheck _prices;
    private readonly SaleOrderCheck _check;
    private readonly OdooOptions _options;
    private readonly TimeProvider _time;
    private readonly BatchSize _size;

    internal SaleOrderWriter(OdooClient odoo, MasterDataReader masterData, SaleOrderPriceCheck prices, OdooOptions options, TimeProvider time)
    {
        (_odoo, _masterData, _prices, _options, _time) = (odoo, masterData, prices, options, time);
        _check = new SaleOrderCheck(odoo);
        _size = new BatchSize(options.BatchLines, options.MaxBatchLines);
    }

    /// <summary>How many lines the next batch should have at most; an order that has more goes alone.</summary>
    public int BatchLines => _size.Lines;

    /// <summary>Time that a call for so many lines may take beyond the usual: some ten times what was measured.</summary>
    public static TimeSpan TimeFor(int lines) => TimeSpan.FromMilliseconds(100 * lines);

    /// <summary>Makes the sale orders, or finds them; says of each what came of it. May be called any number of times for an order.</summary>
    public async Task<IReadOnlyDictionary<Guid, SaleOrderResult>> WriteAsync(IReadOnlyCollection<SaleOrderWish> wishes, CancellationToken cancellation)
    {
        var results = new Dictionary<Guid, SaleOrderResult>();
        try
        {
            var catalogue = await _masterData.ReadAsync([.. wishes.Select(static wish => wish.Order)], cancellation);
            var (server, instead) = await _odoo.MeetAsync(cancellation);
            if (server is null)
            {
                throw new PreventedException(instead!);
            }

            var drafts = Match(wishes, catalogue, results);
            await CheckPricesAsync(wishes, drafts, results, cancellation);
            foreach (var sheet in SaleOrderSheet.Of(drafts.Where(draft => !results.ContainsKey(draft.Id)), server.Fields, _options))
            {
                await WriteAsync(sheet, results, cancellation);
            }
        }
        catch (PreventedException prevented)
        {
            foreach (var wish in wishes)
            {
                results.TryAdd(wish.Id, NotSentBecause(prevented.Answer));
            }
        }

        return results;
    }

    private List<SaleOrderDraft> Match(IReadOnlyCollection<SaleOrderWish> wishes, Catalogue catalogue, Dictionary<Guid, SaleOrderResult> results)
    {
        var drafts = new List<SaleOrderDraft>();
        foreach (var wish in wishes)
        {
            var (draft, held) = SaleOrderMatching.Match(wish, catalogue, _options);
            if (draft is not null)
            {
                drafts.Add(draft);
            }
            else
            {
                results.Add(wish.Id, held!);
            }
        }

        return drafts;
    }

    // What prevents it concerns the orders whose prices are checked, and no others.
    private async Task CheckPricesAsync(
        IReadOnlyCollection<SaleOrderWish> wishes, List<SaleOrderDraft> drafts, Dictionary<Guid, SaleOrderResult> results, CancellationToken cancellation)
    {
        var asked = wishes.Where(SaleOrderPriceCheck.IsDue).Select(static wish => wish.Id).ToHashSet();
        var due = drafts.FindAll(draft => asked.Contains(draft.Id));
        if (due.Count == 0)
        {
            return;
        }

        try
        {
            foreach (var (order, held) in await _prices.HoldAsync(due, cancellation))
            {
                results.Add(order, held);
            }
        }
        catch (PreventedException prevented)
        {
            foreach (var draft in due)
            {
                results.TryAdd(draft.Id, NotSentBecause(prevented.Answer));
            }
        }
    }

    private static SaleOrderResult NotSentBecause(OdooAnswer answer) =>
        answer is OdooAnswer.Refused { Kind: RefusalKind.Configuration } ? new SaleOrderResult.NotAllowed(answer.Words) : new SaleOrderResult.NotSent(answer.Words);

    private async Task WriteAsync(SaleOrderSheet whole, Dictionary<Guid, SaleOrderResult> results, CancellationToken cancellation)
    {
        // A bad record is taken out with Odoo's own words; load did nothing then, and the rest goes again.
        for (SaleOrderSheet? sheet = whole; sheet is not null;)
        {
            var answer = await LoadAsync(sheet, cancellation);
            var loaded = answer is OdooAnswer.Done { Result: { } result } ? LoadAnswer.Read(result, sheet.Orders.Count) : null;
            if (loaded is { Ids: { } ids })
            {
                await NoteMadeAsync(sheet, ids, loaded.Messages, results, cancellation);
                return;
            }

            if ((loaded is null ? OfAnswer(answer) : OfNothingDone(loaded)) is { } forAll)
            {
                foreach (var order in sheet.Orders)
                {
                    results[order.Id] = forAll;
                }

                return;
            }

            var refused = Refused(sheet, loaded?.Messages ?? [new LoadMessage(null, ((OdooAnswer.Refused)answer).Words)]);
            if (refused.Count == 0)
            {
                foreach (var order in sheet.Orders)
                {
                    await WriteAsync(sheet.Without(sheet.Orders.Where(other => other != order).Select(static other => other.Id).ToHashSet())!, results, cancellation);
                }

                return;
            }

            foreach (var (order, words) in refused)
            {
                results[order] = new SaleOrderResult.Held("refused-by-odoo", $"Odoo refuses it: {words}");
            }

            sheet = sheet.Without(refused.Keys.ToHashSet());
        }
    }

    private async Task<OdooAnswer> LoadAsync(SaleOrderSheet sheet, CancellationToken cancellation)
    {
        // mode update and noupdate: a known external id is left alone; without both, a repeat overwrites what people changed.
        // tz: load() reads date-times in the user's time zone.
        var context = new Dictionary<string, object?> { ["mode"] = "update", ["noupdate"] = true, ["tz"] = "UTC" };
        if (sheet.Orders[0].Terms.CompanyId is { } company)
        {
            context["allowed_company_ids"] = new[] { company };
        }

        var call = new OdooCall("sale.order", "load", [("fields", sheet.Columns), ("data", sheet.Rows)], Context: context) { ExtraTime = TimeFor(sheet.Rows.Length) };
        var start = _time.GetTimestamp();
        var answer = await _odoo.WriteAsync(call, cancellation);
        if (answer is OdooAnswer.Done)
        {
            _size.Answered(sheet.Rows.Length, _time.GetElapsedTime(start));
        }
        else if (answer is OdooAnswer.Unknown)
        {
            _size.Failed();
        }

        return answer;
    }

    private async Task NoteMadeAsync(
        SaleOrderSheet sheet, IReadOnlyList<long> ids, IReadOnlyList<LoadMessage> warnings, Dictionary<Guid, SaleOrderResult> results, CancellationToken cancellation)
    {
        var made = await _check.ReadAsync([.. sheet.Orders.Select((order, at) => (order, ids[at]))], cancellation);
        for (var at = 0; at < made.Count; at++)
        {
            var said = warnings.Where(warning => warning.Record is null || warning.Record == at).Select(static warning => warning.Words).ToArray();
            results[sheet.Orders[at].Id] = said.Length == 0
                ? made[at]
                : new SaleOrderResult.Held("odoo-warns", $"Odoo made {made[at].Name} and warns: {string.Join("; ", said)}; look at it in Odoo, then release the order");
        }
    }

    // What is the same for every order of the call; null where each must be looked at.
    private static SaleOrderResult? OfAnswer(OdooAnswer answer) => answer switch
    {
        OdooAnswer.NotSent notSent => new SaleOrderResult.NotSent(notSent.Words),
        OdooAnswer.Unknown unknown => new SaleOrderResult.Unknown(unknown.Words),
        OdooAnswer.Refused { Kind: RefusalKind.Conflict } refused => new SaleOrderResult.Undone(refused.Words),
        OdooAnswer.Refused { Kind: RefusalKind.Configuration } refused => new SaleOrderResult.NotAllowed(refused.Words),
        OdooAnswer.Refused => null,
        _ => new SaleOrderResult.Unknown("Odoo's load answered with something else than records"),
    };

    private static SaleOrderResult? OfNothingDone(LoadAnswer loaded) => loaded switch
    {
        { IsConflict: true } => new SaleOrderResult.Undone(loaded.Words),
        { IsAccess: true } => new SaleOrderResult.NotAllowed(loaded.Words),
        _ => null,
    };

    // The orders that Odoo names as bad, with its words. Alone in its call, an order is what the words are about; among others
    // and not named, it is not known which is meant. Odoo 19 says a business refusal of one record of the first one too, with
    // the same words: the first goes again, and is named again where it is bad itself.
    private static Dictionary<Guid, string> Refused(SaleOrderSheet sheet, IReadOnlyList<LoadMessage> messages)
    {
        if (sheet.Orders.Count == 1)
        {
            return new Dictionary<Guid, string> { [sheet.Orders[0].Id] = string.Join("; ", messages.Select(static message => message.Words).Distinct()) };
        }

        var others = messages.Where(static message => message.Record > 0).Select(static message => message.Words).ToHashSet(StringComparer.Ordinal);
        return messages.Where(message => message.Record >= 0 && message.Record < sheet.Orders.Count && (message.Record > 0 || !others.Contains(message.Words)))
            .GroupBy(static message => message.Record!.Value)
            .ToDictionary(record => sheet.Orders[record.Key].Id, static record => string.Join("; ", record.Select(static message => message.Words).Distinct()));
    }
}
