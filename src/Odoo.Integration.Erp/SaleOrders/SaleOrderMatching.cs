using System.Globalization;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>
/// Puts an order together with what it refers to in Odoo. What is not there, or there twice, is for a person: a guess would
/// send goods to the wrong place.
/// </summary>
internal static class SaleOrderMatching
{
    private const int MostNamed = 5;

    public static (SaleOrderDraft? Draft, SaleOrderResult.Held? Instead) Match(SaleOrderWish wish, Catalogue catalogue, OdooOptions options)
    {
        var order = wish.Order;
        var (customer, instead) = FindCustomer(order.Customer, catalogue);
        if (customer is null)
        {
            return (null, instead);
        }

        if (CurrencyDiffers(order, wish.Terms, customer, catalogue.Settings) is { } currency)
        {
            return (null, currency);
        }

        var (shipTo, noShipTo) = FindAddress(order.ShipTo, customer, "delivery", catalogue);
        var (billTo, noBillTo) = FindAddress(order.BillTo, customer, "invoice", catalogue);
        if ((noShipTo ?? noBillTo) is { } noAddress)
        {
            return (null, noAddress);
        }

        var (lines, noLines) = SaleOrderLineMatching.Match(wish, catalogue, options);
        return lines is null ? (null, noLines) : (new SaleOrderDraft(order, wish.Terms, customer, shipTo, billTo, lines, catalogue.Settings.TaxesAreTheProducts), null);
    }

    /// <summary>The nearest names to a key that Odoo does not know, as an addition to a sentence.</summary>
    public static string NearTo((MasterDataKey Kind, string Key) key, Catalogue catalogue) =>
        catalogue.Nearest.TryGetValue(key, out var near) && near.Count > 0 ? $" (nearest: {string.Join(", ", near.Take(MostNamed))})" : string.Empty;

    private static (OdooPartner? Customer, SaleOrderResult.Held? Instead) FindCustomer(Party party, Catalogue catalogue)
    {
        if (MasterDataReader.KeyOf(party) is not { } key)
        {
            return (null, new SaleOrderResult.Held("unknown-customer", $"the order names its customer by {(party.Gln is { } gln ? "GLN " + gln : "nothing")} alone; say which customer it is, or enter the number, VAT number or e-mail at the sender's") { LacksCustomer = true });
        }

        var name = key.Kind switch
        {
            MasterDataKey.PartnerRef => "reference",
            MasterDataKey.PartnerVat => "VAT number",
            _ => "e-mail",
        };
        var all = catalogue.Partners[key].ToArray();
        var found = Array.FindAll(all, static partner => partner.IsActive);
        var companies = Array.FindAll(found, static partner => partner.IsCompany);
        return (companies.Length > 0 ? companies : found) switch
        {
            [var one] => (one, null),
            [] when all.Length > 0 => (null, new SaleOrderResult.Held("archived-customer", $"the customer with {name} {key.Key} is archived in Odoo; take it back or correct the order, then release it")),
            [] => (null, new SaleOrderResult.Held("unknown-customer", $"no customer in Odoo has {name} {key.Key}{NearTo(key, catalogue)}; give it to the right one, then release the order; or say here which customer is meant") { LacksCustomer = true }),
            var several => (null, new SaleOrderResult.Held("ambiguous-customer", $"{several.Length} customers in Odoo have {name} {key.Key}; leave it to one, then release the order")),
        };
    }

    // The order's currency follows the price list; a price in another currency would be read as if it were in that.
    private static SaleOrderResult.Held? CurrencyDiffers(Order order, SaleOrderTerms terms, OdooPartner customer, OdooSettings settings) =>
        terms.Prices != PriceSource.Odoo && customer.PricelistId is { } list && settings.Currencies.TryGetValue(list, out var code) && code != order.Currency.Code
            ? new SaleOrderResult.Held("currency-differs", $"the order is in {order.Currency}, the customer's price list in Odoo is in {code}; change the price list, then release the order")
            : null;

    private static (OdooPartner? Address, SaleOrderResult.Held? Instead) FindAddress(Address? address, OdooPartner customer, string kind, Catalogue catalogue)
    {
        if (address?.Code is not { } code)
        {
            return (null, null);
        }

        var key = (MasterDataKey.PartnerRef, code);
        var own = catalogue.Partners[key].Where(partner => partner.IsActive && partner.CompanyId == customer.CompanyId).ToArray();
        return own is [var one]
            ? (one, null)
            : (null, new SaleOrderResult.Held(
                "unknown-address",
                string.Create(CultureInfo.InvariantCulture, $"{(own.Length == 0 ? "no" : "more than one")} {kind} address of this customer in Odoo has reference {code}{NearTo(key, catalogue)}; give it to the right one, then release the order")));
    }
}
