using Microsoft.Extensions.Options;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>
/// Finds in Odoo what an order refers to. What cannot be found, or is found twice, is for a person: a guess would send goods
/// to the wrong place.
/// </summary>
internal sealed class SaleOrderResolver(MasterDataReader masterData, IOptions<OdooOptions> options)
{
    public async Task<(SaleOrderDraft? Draft, SaleOrderResult? Instead)> ResolveAsync(Order order, CancellationToken cancellation)
    {
        var (customer, instead) = await FindCustomerAsync(order.Customer, cancellation);
        if (customer is null)
        {
            return (null, instead);
        }

        if (await CheckCurrencyAsync(order, customer, cancellation) is { } currency)
        {
            return (null, currency);
        }

        var (shipTo, noShipTo) = await FindAddressAsync(order.ShipTo, customer, "delivery", cancellation);
        var (billTo, noBillTo) = await FindAddressAsync(order.BillTo, customer, "invoice", cancellation);
        if ((noShipTo ?? noBillTo) is { } noAddress)
        {
            return (null, noAddress);
        }

        var (lines, noLines) = await FindLinesAsync(order, cancellation);
        return lines is null ? (null, noLines) : (new SaleOrderDraft(order, customer, shipTo, billTo, lines), null);
    }

    /// <summary>What an answer means for an order that was not sent because of it.</summary>
    public static SaleOrderResult NotSentBecause(OdooAnswer answer) => answer switch
    {
        OdooAnswer.Refused { Kind: RefusalKind.Configuration } refused => new SaleOrderResult.NotAllowed(refused.Words),
        OdooAnswer.Refused refused => new SaleOrderResult.NotSent(refused.Words),
        OdooAnswer.NotSent notSent => new SaleOrderResult.NotSent(notSent.Words),
        OdooAnswer.Unknown unknown => new SaleOrderResult.NotSent(unknown.Words),
        _ => new SaleOrderResult.NotSent("Odoo answered a question with nothing"),
    };

    private async Task<(OdooPartner? Customer, SaleOrderResult? Instead)> FindCustomerAsync(Party party, CancellationToken cancellation)
    {
        var (key, name, answer) = party switch
        {
            { Code: { } code } => (code, "reference", await masterData.PartnersByRefAsync([code], cancellation)),
            { Vat: { } vat } => (vat, "VAT number", await masterData.PartnersByVatAsync([vat], cancellation)),
            { Email: { } mail } => (mail, "e-mail", await masterData.PartnersByEmailAsync([mail], cancellation)),
            _ => (party.Gln ?? string.Empty, "GLN", new LookUp<ILookup<string, OdooPartner>>.Found(Array.Empty<OdooPartner>().ToLookup(static _ => string.Empty))),
        };
        if (answer is LookUp<ILookup<string, OdooPartner>>.Prevented prevented)
        {
            return (null, NotSentBecause(prevented.Answer));
        }

        var found = ((LookUp<ILookup<string, OdooPartner>>.Found)answer).Value[key].ToArray();
        var companies = Array.FindAll(found, static partner => partner.IsCompany);
        return (companies.Length > 0 ? companies : found) switch
        {
            [var one] => (one, null),
            [] => (null, new SaleOrderResult.Held("unknown-customer", $"no customer in Odoo has {name} {key}; give it to the right one, then release the order")),
            var several => (null, new SaleOrderResult.Held("ambiguous-customer", $"{several.Length} customers in Odoo have {name} {key}; leave it to one, then release the order")),
        };
    }

    private async Task<SaleOrderResult?> CheckCurrencyAsync(Order order, OdooPartner customer, CancellationToken cancellation)
    {
        var answer = await masterData.CurrenciesAsync(cancellation);
        if (answer is LookUp<IReadOnlyDictionary<long, string>>.Prevented prevented)
        {
            return NotSentBecause(prevented.Answer);
        }

        var currencies = ((LookUp<IReadOnlyDictionary<long, string>>.Found)answer).Value;

        // The order's currency follows the price list; a price in another currency would be read as if it were in that.
        return customer.PricelistId is { } list && currencies.TryGetValue(list, out var code) && code != order.Currency.Code
            ? new SaleOrderResult.Held("currency-differs", $"the order is in {order.Currency}, the customer's price list in Odoo is in {code}; change the price list, then release the order")
            : null;
    }

    private async Task<(OdooPartner? Address, SaleOrderResult? Instead)> FindAddressAsync(Address? address, OdooPartner customer, string kind, CancellationToken cancellation)
    {
        if (address?.Code is not { } code)
        {
            return (null, null);
        }

        var answer = await masterData.PartnersByRefAsync([code], cancellation);
        if (answer is LookUp<ILookup<string, OdooPartner>>.Prevented prevented)
        {
            return (null, NotSentBecause(prevented.Answer));
        }

        var own = ((LookUp<ILookup<string, OdooPartner>>.Found)answer).Value[code].Where(partner => partner.CompanyId == customer.CompanyId).ToArray();
        return own is [var one]
            ? (one, null)
            : (null, new SaleOrderResult.Held(
                "unknown-address", $"{(own.Length == 0 ? "no" : "more than one")} {kind} address of this customer in Odoo has reference {code}; give it to the right one, then release the order"));
    }

    private async Task<(IReadOnlyList<SaleOrderDraftLine>? Lines, SaleOrderResult? Instead)> FindLinesAsync(Order order, CancellationToken cancellation)
    {
        if (order.Lines.Any(static line => line.UnitPrice is null) && order.Lines.Any(static line => line.UnitPrice is not null))
        {
            return (null, new SaleOrderResult.Held("prices-missing", "some lines have a price and some have none; one call to Odoo takes all or none, so a person decides"));
        }

        var codes = await masterData.ProductsByCodeAsync([.. order.Lines.Select(static line => line.Sku).OfType<string>().Distinct()], cancellation);
        var barcodes = await masterData.ProductsByBarcodeAsync([.. order.Lines.Where(static line => line.Sku is null).Select(static line => line.Gtin).OfType<string>().Distinct()], cancellation);
        var units = await masterData.UnitsAsync(cancellation);
        if (codes is LookUp<ILookup<string, OdooProduct>>.Prevented noCodes)
        {
            return (null, NotSentBecause(noCodes.Answer));
        }

        if (barcodes is LookUp<ILookup<string, OdooProduct>>.Prevented noBarcodes)
        {
            return (null, NotSentBecause(noBarcodes.Answer));
        }

        if (units is LookUp<IReadOnlyDictionary<string, OdooUnit>>.Prevented noUnits)
        {
            return (null, NotSentBecause(noUnits.Answer));
        }

        var found = new Catalogue(
            ((LookUp<ILookup<string, OdooProduct>>.Found)codes).Value, ((LookUp<ILookup<string, OdooProduct>>.Found)barcodes).Value,
            ((LookUp<IReadOnlyDictionary<string, OdooUnit>>.Found)units).Value);
        return Match(order, found);
    }

    private (IReadOnlyList<SaleOrderDraftLine>? Lines, SaleOrderResult? Instead) Match(Order order, Catalogue catalogue)
    {
        var lines = new List<SaleOrderDraftLine>();
        var unknown = new List<string>();
        foreach (var line in order.Lines)
        {
            var products = line.Sku is { } sku ? catalogue.ByCode[sku].ToArray() : line.Gtin is { } gtin ? catalogue.ByBarcode[gtin].ToArray() : [];
            if (products is not [var product])
            {
                unknown.Add($"{line.Sku ?? line.Gtin ?? line.BuyerSku} (line {line.Number}{(products.Length > 1 ? ", twice in Odoo" : string.Empty)})");
                continue;
            }

            if (OdooUnits.ExternalIdOf(line.Quantity.Unit.Code, options.Value) is not { } unitName || !catalogue.Units.TryGetValue(unitName, out var unit))
            {
                return (null, new SaleOrderResult.Held("unknown-unit", $"unit {line.Quantity.Unit} of line {line.Number} has no counterpart in Odoo; map it under Odoo:Units, then release the order"));
            }

            if (catalogue.Units.TryGetValue(MasterDataReader.Key(product.UnitId), out var own) && own.CategoryId != unit.CategoryId)
            {
                return (null, new SaleOrderResult.Held("unit-differs", $"line {line.Number} orders {product.DefaultCode} in {unit.Name}, Odoo keeps it in {own.Name}; correct one of them, then release the order"));
            }

            lines.Add(new SaleOrderDraftLine(line, product, unit));
        }

        return unknown.Count == 0
            ? (lines, null)
            : (null, new SaleOrderResult.Held("unknown-product", $"Odoo has no product {string.Join(", ", unknown.Take(5))}{(unknown.Count > 5 ? $" and {unknown.Count - 5} more" : string.Empty)}; add it, then release the order"));
    }

    private sealed record Catalogue(ILookup<string, OdooProduct> ByCode, ILookup<string, OdooProduct> ByBarcode, IReadOnlyDictionary<string, OdooUnit> Units);
}
