using System.Globalization;
using Odoo.Integration.Channels.Portal.Xml;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Portal.Ubl;

/// <summary>Makes the order of a document whose lines are read. What is decided stands at <see cref="UblOrderFormat"/>.</summary>
internal sealed class UblOrderReader(UblProfile profile, Delivery delivery, string adapter, XmlPart document, PortalOrder collected, XmlProblems problems)
{
    private const string CallOff = "226";

    private readonly OrderIntent _intent = document.Name switch { "OrderChange" => OrderIntent.Change, "OrderCancellation" => OrderIntent.Cancel, _ => OrderIntent.Create };

    public ChannelReading Read()
    {
        var number = NumberOf();
        CheckKind();
        var customer = new UblParties(profile, document).Customer();
        var currency = CurrencyOf();
        var order = number is null || currency is null ? null : ReadOrder(number, customer, currency);
        if (order is not null && !problems.Any)
        {
            foreach (var problem in OrderRules.Check(order))
            {
                problems.Add(problem with { Position = PlaceOf(problem.Position) });
            }
        }

        return order is null || problems.Any
            ? new ChannelReading.Refused(document.Position, number, problems.All)
            : new ChannelReading.Found(document.Position, order, KeyOf(order));
    }

    private string? NumberOf()
    {
        var part = _intent == OrderIntent.Create ? document["ID"] : document["OrderReference"]["ID"];
        var number = part.Text();
        if (number is null)
        {
            part.Refuse("the order's number is missing", "send it");
        }

        return number;
    }

    private void CheckKind()
    {
        if (UblDates.Flag(document["CopyIndicator"]) is true)
        {
            document["CopyIndicator"].Refuse("this is a copy of an order", "send the order itself");
        }

        if (document["OrderTypeCode"].Text() is { } type && UblDocuments.OtherType(type) is { } what)
        {
            document["OrderTypeCode"].Refuse($"the order's type {Flaw.Quote(type)} is {what}", "send orders of type 220 to this channel");
        }
    }

    private Currency? CurrencyOf()
    {
        var part = document["DocumentCurrencyCode"];
        var totals = document["AnticipatedMonetaryTotal"];
        foreach (var amount in totals.Parts)
        {
            collected.Use(amount, amount.Attribute("currencyID"));
        }

        collected.Use(part, part.Text());
        var code = collected.CurrencyCode ?? profile.Currency;

        // A cancellation has no amounts; the currency means nothing in it, and the canonical order wants one.
        code ??= _intent == OrderIntent.Cancel ? "EUR" : null;
        if (Currency.TryFind(code, out var currency))
        {
            return currency;
        }

        part.Refuse(code is null ? "the currency is missing" : $"{Flaw.Quote(code)} is no currency", "send DocumentCurrencyCode, a code of ISO 4217 such as EUR");
        return null;
    }

    private Order ReadOrder(string number, Party customer, Currency currency)
    {
        var parties = new UblParties(profile, document);
        var (allowance, charge) = _intent == OrderIntent.Cancel ? (0, 0) : new UblLines(profile, collected).Allowances(document);
        collected.Allow(document["AllowanceCharge"], allowance, "Allowance");
        collected.Charge(document["AllowanceCharge"], charge, "Charge");
        var drawsOn = document["OrderTypeCode"].Text() == CallOff ? document["OrderDocumentReference"]["ID"].Text() : null;
        var externalId = profile.ManyPartners ? $"{customer.Code ?? customer.Gln ?? customer.Vat ?? customer.Email}/{number}" : number;
        var lines = _intent == OrderIntent.Cancel ? [] : collected.Lines();
        var order = new Order
        {
            Channel = delivery.Channel,
            Source = delivery.Source,
            ExternalId = externalId,
            Revision = RevisionOf(),
            Intent = _intent,
            CustomerReference = CustomerReference.From(drawsOn ?? number),
            ReleaseNumber = drawsOn is null ? null : number,
            Customer = customer,
            ShipTo = parties.ShipTo(),
            BillTo = parties.BillTo(),
            OrderedAt = UblDates.Issued(document),
            RequestedDelivery = UblDates.Requested(document["Delivery"]),
            Currency = currency,
            Total = TotalOf(currency),
            Lines = lines,
            Provenance = delivery.At(document.Position, adapter),
        };
        if (externalId.Length > Text.MaxCodeLength)
        {
            document["ID"].Refuse($"{externalId.Length} characters are too long for an order's number", $"send at most {Text.MaxCodeLength}");
        }

        return order;
    }

    private int RevisionOf()
    {
        if (_intent != OrderIntent.Change)
        {
            return _intent == OrderIntent.Cancel ? int.MaxValue : 0;
        }

        var part = document["SequenceNumberID"];
        if (int.TryParse(part.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && sequence is > 0 and < int.MaxValue)
        {
            return sequence;
        }

        part.Refuse("nothing says which change of the order this is, so an older one could undo a newer one", "send SequenceNumberID: 1 for the first change, and so on");
        return 1;
    }

    private Money? TotalOf(Currency currency)
    {
        if (_intent != OrderIntent.Create)
        {
            return null;
        }

        var totals = document["AnticipatedMonetaryTotal"];
        var exclusive = totals["TaxExclusiveAmount"];

        // The sum of the lines is the total where nothing is added or taken off for the whole order.
        var part = exclusive.Exists || document["AllowanceCharge"].Exists ? exclusive : totals["LineExtensionAmount"];
        return collected.Total(part, part.Amount(), currency);
    }

    private IdempotencyKey KeyOf(Order order) => IdempotencyKey.ForMessage(
        "ubl", document.Name, order.Customer.Code ?? order.Customer.Gln ?? order.Customer.Vat ?? order.Customer.Email ?? string.Empty, order.ExternalId!,
        order.Revision.ToString(CultureInfo.InvariantCulture), _intent == OrderIntent.Create ? string.Empty : document["ID"].Text() ?? string.Empty);

    // A rule's JSON path, as the element that the person sees.
    private string PlaceOf(string path)
    {
        if (path.StartsWith("$.lines[", StringComparison.Ordinal)
            && int.TryParse(path.AsSpan(8, path.IndexOf(']', StringComparison.Ordinal) - 8), NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            return collected.PositionOf(at) ?? document.Position;
        }

        return path.StartsWith("$.customer", StringComparison.Ordinal) ? document["BuyerCustomerParty"].Position
            : path.StartsWith("$.shipTo", StringComparison.Ordinal) ? document["Delivery"].Position
            : path.StartsWith("$.billTo", StringComparison.Ordinal) ? document["AccountingCustomerParty"].Position
            : document.Position;
    }
}
