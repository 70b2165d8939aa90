using Microsoft.Extensions.Configuration;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Portal.Ubl;

/// <summary>
/// OASIS UBL: Order 2.0 to 2.4 with Peppol BIS Ordering 3 (a new order), OrderChange (a change) and OrderCancellation (a cancellation), bare or in a Peppol StandardBusinessDocument. Other documents are refused by
/// their name.
/// </summary>
/// <remarks>
/// <para><b>External id</b> and <b>customer reference</b>: the buyer's number of his order (<c>ID</c>; in changes and cancellations <c>OrderReference/ID</c>), with the buyer before it where the profile says that several send here. In a call-off (type 226) the reference is the
/// order it draws on (<c>OrderDocumentReference</c>) and <c>ID</c> the release number. <c>CustomerReference</c> is a word of the end user's and not read. <b>Version</b>: 0; of a change its <c>SequenceNumberID</c>, at least 1; a cancellation comes after everything.
/// <b>Key</b>: document type, buyer, order number, version, and the change's or cancellation's own <c>ID</c>.</para>
/// <para><b>Order type</b> (UNCL1001): 105, 220, 222, 224, 226, 228 and none are orders; blanket orders (221) and leases, repairs, consignment, swaps are refused by name: they ask for no delivery against payment now. A copy (<c>CopyIndicator</c>) is refused.</para>
/// <para><b>Who buys</b>: BuyerCustomerParty: <c>SupplierAssignedAccountID</c>, else an identification of the profile's scheme, is the code; an endpoint or identification of scheme 0088 or GLN the GLN; the tax number of scheme VAT; the contact's e-mail. <b>Ship to</b>: the location of
/// <c>Delivery</c>, its address, or that of its party; several places, or a line's own, are refused: an order goes to one place. <b>Bill to</b>: AccountingCustomerParty.</para>
/// <para><b>Day asked for</b>: the end of the requested period, else its start, else <c>RequestedDeliveryDate</c> or <c>LatestDeliveryDate</c> (2.0).</para>
/// <para><b>Prices</b> are net: <c>PriceAmount</c> over <c>BaseQuantity</c>, exact to six places or refused; an allowance within <c>Price</c> tells only how it came about (Peppol BIS 3, PEPPOL-T01). Allowances of a line go into its price where that is exact; charges, and what is of the whole
/// order, become lines under the profile's SKUs. A line's stated amount, and <c>TaxExclusiveAmount</c> (else <c>LineExtensionAmount</c>), are checked against what is read. Taxes are not read.</para>
/// <para><b>Products</b>: SellersItemIdentification is the SKU, BuyersItemIdentification the buyer's, StandardItemIdentification of scheme 0160, GTIN or none the GTIN. <b>Changes</b>: a line's status 2 (deleted) or 4 is zero or left out, as UNCL1229 has it.</para>
/// <para>Source: OASIS UBL 2.1 (ISO/IEC 19845), documents Order, OrderChange, OrderCancellation; Peppol BIS Ordering 3 and Advanced Ordering 3; UN/EDIFACT code lists 1001 and 1229.</para>
/// </remarks>
public sealed class UblOrderFormat : IChannelFormat
{
    public string Name => "ubl-order";

    public IReadOnlyList<string> FileEndings { get; } = [".ubl"];

    public IChannelReader Configure(IConfigurationSection profile)
    {
        var options = PortalProfiles.Bind<UblProfile>(profile);
        return options.Currency is null || Currency.TryFind(options.Currency, out _)
            ? new UblChannelReader(options)
            : throw new ProfileException($"{profile.Path}:Currency", $"'{options.Currency}' is no currency; use a code of ISO 4217 such as EUR");
    }
}
