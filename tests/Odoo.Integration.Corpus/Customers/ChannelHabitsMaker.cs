using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.Customers;

/// <summary>Makes up how a customer's orders look on each channel, also on those it does not use: a salesperson keys them one day.</summary>
internal static class ChannelHabitsMaker
{
    public static Dictionary<OrderSource, ChannelHabits> Make(Chance chance, int places, OrderSource? second)
    {
        var (prices, total, delivery) = (chance.Happens(0.7), chance.Happens(0.55), chance.Happens(0.85));
        var (buyerSku, gtin) = (chance.Happens(0.3), chance.Happens(0.35));
        ChannelHabits Habits(string channel, Naming naming, OrderedAtForm orderedAt, PlaceForm place, CodeForm form) => new()
        {
            Channel = channel,
            Naming = naming,
            NamesBoth = second is null ? chance.Pick([0, 0.2, 0.5]) : 0.5,
            CodeForm = form,
            Place = places == 1 && chance.Happens(0.45) ? PlaceForm.Left : place,
            OrderedAt = orderedAt,
            StatesPrices = prices,
            StatesTotal = total,
            StatesDelivery = delivery,
            StatesBuyerSku = buyerSku,
            StatesGtin = gtin,
        };

        var form = chance.Pick([(CodeForm.Plain, 0.6), (CodeForm.Dashed, 0.2), (CodeForm.Padded, 0.2)]);
        return new Dictionary<OrderSource, ChannelHabits>
        {
            [OrderSource.Edi] = Habits(
                chance.Pick(["edi-x12", "edi-edifact"]), chance.Pick([(Naming.Code | Naming.Gln, 0.45), (Naming.Gln, 0.25), (Naming.Code, 0.3)]),
                chance.Pick([(OrderedAtForm.Day, 0.6), (OrderedAtForm.Second, 0.25), (OrderedAtForm.Left, 0.15)]), chance.Pick([PlaceForm.Code, PlaceForm.Gln]), form),
            [OrderSource.Portal] = Habits(
                "portal", chance.Pick([(Naming.Code | Naming.Email, 0.55), (Naming.Code, 0.45)]),
                chance.Pick([(OrderedAtForm.Second, 0.75), (OrderedAtForm.Day, 0.1), (OrderedAtForm.Left, 0.15)]), chance.Pick([PlaceForm.Code, PlaceForm.CodeAndWritten]), CodeForm.Plain),
            [OrderSource.Ecommerce] = Habits(
                "webshop", chance.Pick([(Naming.Email, 0.45), (Naming.Code | Naming.Email, 0.55)]),
                chance.Pick([(OrderedAtForm.Second, 0.9), (OrderedAtForm.Left, 0.1)]), PlaceForm.Written, CodeForm.Plain) with { StatesPrices = true, StatesBuyerSku = false },
            [OrderSource.Crm] = Habits(
                "crm", chance.Pick([(Naming.Code, 0.6), (Naming.Code | Naming.Email, 0.25), (Naming.Code | Naming.Vat, 0.15)]),
                chance.Pick([(OrderedAtForm.Second, 0.35), (OrderedAtForm.Day, 0.45), (OrderedAtForm.Left, 0.2)]), chance.Pick([PlaceForm.Code, PlaceForm.CodeAndWritten, PlaceForm.Written]),
                chance.Pick([(CodeForm.Plain, 0.8), (CodeForm.Dashed, 0.2)])) with { StatesBuyerSku = false, StatesGtin = false },
        };
    }
}
