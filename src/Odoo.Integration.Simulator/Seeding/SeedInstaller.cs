using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Seeding;

/// <summary>
/// Makes the records of a seed. A partner is known by number and name, a product by reference and name: what is there
/// already is left alone, so that a seed may be given again.
/// </summary>
internal sealed class SeedInstaller(Transaction transaction)
{
    public const string PricelistName = "Public Pricelist";

    private readonly RecordEditor _editor = new(transaction, new CallContext(BaseRecords.Administrator, default));

    private Registry Registry => _editor.Registry;

    /// <returns>How many records it made.</returns>
    /// <exception cref="OdooError">A record lacks its name, refers to nothing, or has another's barcode.</exception>
    public int Install(Seed seed)
    {
        if (seed.Generated?.Flaw is { } flaw)
        {
            throw OdooError.Business(flaw);
        }

        var made = seed.Generated is { } counts ? new GeneratedRecords(transaction).Make(counts) : 0;
        SeedPartner[] partners = [.. New(seed.Partners ?? [], Registry.Partner, "ref", static partner => (partner.Ref, partner.Name))];
        SeedProduct[] products = [.. New(seed.Products ?? [], Registry.Product, "default_code", static product => (product.DefaultCode, product.Name))];
        Array.ForEach(partners, partner => Make($"partner {partner.Ref} {partner.Name}", () => Make(partner)));
        Array.ForEach(products, product => Make($"product {product.DefaultCode} {product.Name}", () => Make(product)));
        var users = new UserInstaller(_editor);
        return made + partners.Length + products.Length + (seed.Users ?? []).Count(user => users.Install(user));
    }

    // Counting the known ones lets a seed hold two of a kind, as Odoo does.
    private List<T> New<T>(IReadOnlyList<T> seeds, Model model, string field, Func<T, (string? Code, string? Name)> nameOf)
    {
        var known = new Dictionary<(string?, string?), int>();
        var news = new List<T>();
        foreach (var seed in seeds)
        {
            var (code, name) = nameOf(seed);
            if (!known.TryGetValue((code, name), out var left))
            {
                var rows = code is null ? _editor.State.Rows(model).Where(row => row[field] is null) : _editor.State.RowsWith(model, field, code);
                left = rows.Count(row => row.Text("name") == name);
            }

            known[(code, name)] = left - 1;
            if (left <= 0)
            {
                news.Add(seed);
            }
        }

        return news;
    }

    private static void Make(string what, Action make)
    {
        try
        {
            make();
        }
        catch (OdooError error)
        {
            throw OdooError.Business($"{what}: {(error.Unset is { } unset ? $"give it a {unset.Field.Name}" : error.DatabaseWords ?? error.Message)}");
        }
    }

    private void Make(SeedPartner partner)
    {
        var parent = partner.Parent is { } number
            ? _editor.State.RowsWith(Registry.Partner, "ref", number).FirstOrDefault()
                ?? throw OdooError.Business($"there is no partner {number} to be its parent; seed it before")
            : null;
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["ref"] = partner.Ref, ["name"] = partner.Name ?? throw OdooError.Business("give it a name"), ["vat"] = partner.Vat, ["email"] = partner.Email,
            ["type"] = partner.Type ?? "contact", ["is_company"] = parent is null, ["parent_id"] = parent?.Id,
            ["property_product_pricelist"] = PricelistIn(partner.Currency ?? BaseRecords.Currency),
        };
        _editor.Create(Registry.Partner, values);
    }

    private void Make(SeedProduct product)
    {
        var unit = _editor.State.FindNamed(Registry.Unit, ExternalId.Parse(product.Unit ?? "uom.product_uom_unit"))
            ?? throw OdooError.Business($"there is no unit {product.Unit}; give an external id such as uom.product_uom_unit");
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["default_code"] = product.DefaultCode, ["name"] = product.Name, ["barcode"] = product.Barcode, ["uom_id"] = unit.Id, ["lst_price"] = product.LstPrice ?? 1m,
        };

        // Something kept in stock: a type of its own in 14, a mark in 19.
        var (stock, kept) = Registry.Version == OdooVersion.V14 ? ("type", (object)"product") : ("is_storable", true);
        values[stock] = kept;
        _editor.Create(Registry.Product, values);
    }

    private long PricelistIn(string currency)
    {
        var money = _editor.State.FindUnique(Registry.Currency, currency)?.Id ?? _editor.Create(Registry.Currency, new() { ["name"] = currency, ["symbol"] = currency });
        return _editor.State.Rows(Registry.Pricelist).FirstOrDefault(row => row.Reference("currency_id") == money)?.Id
            ?? _editor.Create(Registry.Pricelist, new() { ["name"] = PricelistName, ["currency_id"] = money });
    }
}
