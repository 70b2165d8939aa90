using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.Servers;

namespace Odoo.Integration.Erp.Pricing;

/// <summary>Reads records as one company sees them, archived ones too, and remembers them for a while by a key of the caller's.</summary>
internal sealed class PriceRows(OdooClient odoo, TimeProvider time, TimeSpan keep)
{
    // As with other look-ups: a request that can still be read in Odoo's log.
    private const int MostKeysACall = 1_000;

    private readonly Recall<JsonElement[]> _recall = new(time, keep);
    private readonly Recall<PriceRule[]> _rules = new(time, keep);
    private readonly Recall<int?> _digits = new(time, keep);
    private readonly Recall<bool> _fields = new(time, TimeSpan.FromHours(1));

    /// <summary>Sees to it that what prices are read from is shown to the hub's user.</summary>
    /// <exception cref="PreventedException">It is not: the words name the fields.</exception>
    public async Task RequireFieldsAsync(CancellationToken cancellation)
    {
        if (_fields.TryGet(string.Empty, out _))
        {
            return;
        }

        var missing = new List<string>();
        foreach (var (model, fields) in SaleFields.NeededForPrices)
        {
            var known = await FieldsAsync(model, fields, cancellation);
            missing.AddRange(fields.Where(field => !known.TryGetProperty(field, out _)).Select(field => $"{model}.{field}"));
        }

        if (missing.Count > 0)
        {
            throw new PreventedException(new OdooAnswer.Refused(
                RefusalKind.Configuration, "set-up", $"Odoo does not show the hub's user {string.Join(", ", missing)}, which prices are checked by: give it the rights that the README names, or set the channel's Prices to Channel or Odoo"));
        }

        _fields.Put(string.Empty, true);
    }

    /// <summary>Whether a field is shown to the hub's user.</summary>
    public async Task<bool> HasFieldAsync(string model, string field, CancellationToken cancellation)
    {
        if (!_fields.TryGet($"{model}.{field}", out var has))
        {
            has = (await FieldsAsync(model, [field], cancellation)).TryGetProperty(field, out _);
            _fields.Put($"{model}.{field}", has);
        }

        return has;
    }

    /// <summary>Rows by what they were asked for by; none is remembered too.</summary>
    /// <param name="model">The model.</param>
    /// <param name="kind">What tells this reading from others of the model, the company among it.</param>
    /// <param name="keys">Ids that <paramref name="domain"/> makes a domain of.</param>
    /// <param name="domain">Domain for some keys.</param>
    /// <param name="keyOf">By which of the keys a row is found; null for none.</param>
    /// <param name="fields">Fields.</param>
    /// <param name="company">Selling company; null for the user's.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ILookup<long, JsonElement>> ByKeyAsync(
        string model, string kind, IReadOnlyCollection<long> keys, Func<long[], object[]> domain, Func<JsonElement, long?> keyOf, string[] fields, long? company, CancellationToken cancellation)
    {
        var found = new List<(long Key, JsonElement Row)>();
        var missing = new List<long>();
        foreach (var key in keys.Distinct())
        {
            if (_recall.TryGet($"{model}|{kind}|{company}|{key}", out var rows))
            {
                found.AddRange(rows!.Select(row => (key, row)));
            }
            else
            {
                missing.Add(key);
            }
        }

        foreach (var part in missing.Chunk(MostKeysACall))
        {
            var rows = (await ReadAsync(model, domain(part), fields, company, null, null, cancellation)).ToLookup(keyOf);
            foreach (var key in part)
            {
                _recall.Put($"{model}|{kind}|{company}|{key}", [.. rows[key]]);
                found.AddRange(rows[key].Select(row => (key, row)));
            }
        }

        return found.ToLookup(static entry => entry.Key, static entry => entry.Row);
    }

    /// <summary>Rows by id.</summary>
    public async Task<IReadOnlyDictionary<long, JsonElement>> ByIdAsync(string model, IReadOnlyCollection<long> ids, string[] fields, long? company, CancellationToken cancellation)
    {
        var rows = await ByKeyAsync(model, string.Join(',', fields), ids, static part => [new object[] { "id", "in", part }], static row => row.Id(), fields, company, cancellation);
        return rows.ToDictionary(static row => row.Key, static row => row.First());
    }

    /// <summary>All rows of a domain, remembered by it.</summary>
    public async Task<JsonElement[]> AllAsync(
        string model, object[] domain, string[] fields, long? company, CancellationToken cancellation, string? order = null, int? limit = null)
    {
        var key = $"{model}|{JsonSerializer.Serialize(domain)}|{string.Join(',', fields)}|{company}|{order}|{limit}";
        if (!_recall.TryGet(key, out var rows))
        {
            rows = await ReadAsync(model, domain, fields, company, order, limit, cancellation);
            _recall.Put(key, rows);
        }

        return rows!;
    }

    /// <summary>The rules that lists have for products or their templates: one call for all that is not remembered.</summary>
    public async Task<IReadOnlyList<PriceRule>> RulesOfProductsAsync(long[] lists, IEnumerable<PricedProduct> products, long? company, CancellationToken cancellation)
    {
        var found = new List<PriceRule>();
        var missing = new List<(long List, PricedProduct Product)>();
        foreach (var pair in products.SelectMany(product => lists.Select(list => (list, product))))
        {
            if (_rules.TryGet(KeyOf(pair), out var rules))
            {
                found.AddRange(rules!);
            }
            else
            {
                missing.Add(pair);
            }
        }

        foreach (var part in missing.Chunk(MostKeysACall))
        {
            object[] domain =
            [
                new object[] { "pricelist_id", "in", part.Select(static pair => pair.List).Distinct().ToArray() }, "|",
                new object[] { "product_tmpl_id", "in", part.Select(static pair => pair.Product.TemplateId).Distinct().ToArray() },
                new object[] { "product_id", "in", part.Select(static pair => pair.Product.Id).Distinct().ToArray() },
            ];
            var read = (await ReadAsync("product.pricelist.item", domain, PriceRule.Fields, company, null, null, cancellation)).Select(PriceRule.Read).ToArray();
            var byTemplate = read.ToLookup(static rule => (rule.ListId, rule.TemplateId));
            var byVariant = read.ToLookup(static rule => (rule.ListId, rule.ProductId));
            foreach (var pair in part)
            {
                PriceRule[] rules = [.. byTemplate[(pair.List, pair.Product.TemplateId)].Union(byVariant[(pair.List, pair.Product.Id)])];
                _rules.Put(KeyOf(pair), rules);
                found.AddRange(rules);
            }
        }

        return found;

        string KeyOf((long List, PricedProduct Product) pair) => string.Create(CultureInfo.InvariantCulture, $"{company}|{pair.List}|{pair.Product.Id}");
    }

    /// <summary>Decimal places of a <c>decimal.precision</c>; null where Odoo does not tell.</summary>
    public async Task<int?> DigitsAsync(string application, CancellationToken cancellation)
    {
        if (!_digits.TryGet(application, out var known))
        {
            var answer = await odoo.ReadAsync(new OdooCall("decimal.precision", "precision_get", [("application", application)]), cancellation);
            known = answer is OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Number } digits } ? digits.GetInt32() : null;
            _digits.Put(application, known);
        }

        return known;
    }

    private async Task<JsonElement[]> ReadAsync(string model, object[] domain, string[] fields, long? company, string? order, int? limit, CancellationToken cancellation)
    {
        var call = OdooCall.SearchRead(model, domain, fields, limit, order);
        var context = new Dictionary<string, object?> { ["active_test"] = false };
        if (company is { } id)
        {
            context["allowed_company_ids"] = new[] { id };
        }

        var answer = await odoo.ReadAsync(call with { Context = context }, cancellation);
        return answer is OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Array } rows } ? [.. rows.EnumerateArray()] : throw new PreventedException(answer);
    }

    private async Task<JsonElement> FieldsAsync(string model, string[] fields, CancellationToken cancellation)
    {
        var answer = await odoo.ReadAsync(OdooCall.FieldsGet(model, fields), cancellation);
        return answer is OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Object } known } ? known : throw new PreventedException(answer);
    }
}
