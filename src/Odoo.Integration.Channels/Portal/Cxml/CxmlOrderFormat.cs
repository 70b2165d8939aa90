using Microsoft.Extensions.Configuration;

namespace Odoo.Integration.Channels.Portal.Cxml;

/// <summary>cXML 1.1 and 1.2 OrderRequest: types new, update and delete. Baskets of a PunchOut, and all other requests, messages and responses, are refused by their name.</summary>
/// <remarks>
/// <para><b>Key</b>: the sender's identity and <c>payloadID</c>, which is the same when a document is sent again. <b>External id</b> and <b>customer reference</b>: <c>orderID</c>, the buyer's number, with his identity before it where the profile says that several send here. In a
/// release (<c>orderType="release"</c>) of an agreement the reference is <c>agreementID</c> and <c>orderID</c> the release number. Blanket orders are refused: their releases are the orders.</para>
/// <para><b>Version</b>: 0 for a new order; for updates and deletions <c>orderVersion</c>, and where it is missing the whole seconds of the document's <c>timestamp</c> since 2000-01-01 UTC, so that late ones are known. An update states the
/// order whole, a line of quantity 0 is taken back. A deletion is of the whole order.</para>
/// <para><b>Who buys</b>: the <c>From</c> credential (<c>SharedSecret</c> is not read; a channel's key says who may send). <b>Ship to</b>, <b>bill to</b>: <c>addressID</c>, name and postal address; <c>DeliverTo</c> names persons and is not read. A ship-to of a line's own is refused unless it is
/// the order's.</para>
/// <para><b>Prices</b> are net: <c>UnitPrice/Money</c> over <c>PriceBasisQuantity</c>, exact to six places or refused; modifications within <c>UnitPrice</c> tell only how it came about. Modifications of <c>Total</c>, and <c>Shipping</c>, become lines under the profile's SKUs. <c>Total</c> is without tax and shipping, as cXML
/// has it; it is checked against the lines. Commas between thousands are taken in amounts. Taxes, <c>Distribution</c> (whose cost centre pays), comments, contacts, payment and <c>SupplierPartAuxiliaryID</c> (what the supplier's own catalogue set) are not read.</para>
/// <para><b>Lines</b>: SupplierPartID is the SKU, BuyerPartID the buyer's, EANID the GTIN. Composite items, returns, service lines and several schedules of a line are refused by name. <b>Test orders</b> (<c>deploymentMode</c>): refused unless the profile takes them.</para>
/// <para>Source: cXML User's Guide and DTD 1.2.050, "OrderRequest".</para>
/// </remarks>
public sealed class CxmlOrderFormat : IChannelFormat
{
    public string Name => "cxml-order";

    public IReadOnlyList<string> FileEndings { get; } = [".cxml"];

    public IReadOnlyDictionary<string, string> Trial { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { [nameof(CxmlProfile.TestOrders)] = "true" };

    public IChannelReader Configure(IConfigurationSection profile) => new CxmlChannelReader(PortalProfiles.Bind<CxmlProfile>(profile));
}
