using System.Collections.Frozen;

namespace Odoo.Integration.Hub.Pages.Quarantine;

/// <summary>Why orders are held, in a few words, and what to do about it.</summary>
public static class HoldReasons
{
    public const string Duplicate = "suspected-duplicate";
    public const string Amendment = "suspected-amendment";

    private static readonly FrozenDictionary<string, (string Words, string ToDo)> All = new Dictionary<string, (string, string)>
    {
        [Duplicate] = ("suspected duplicate", "Compare it with the earlier order. The same demand once more: duplicate. A demand of its own: release as new."),
        [Amendment] = ("suspected amendment", "It carries an earlier order's number with other lines. Apply what differs to the earlier order in Odoo and say amendment; release as new only where both are wanted."),
        ["identity-conflict"] = ("number used before", "Its number was used before with other content. Compare the two: a correction is an amendment, a number used twice by mistake is released as new."),
        ["not-a-new-order"] = ("change, cancellation or return", "Apply it to the earlier order in Odoo, then say amendment of that order. Releasing it makes a new sale order."),
        ["unknown-product"] = ("product not in Odoo", "Say below which product of Odoo is meant, for this and all orders that wait for it; or add the product to Odoo and try again."),
        ["unknown-customer"] = ("customer not in Odoo", "Say below which customer of Odoo is meant, for this and all orders that wait for it; or add the customer to Odoo and try again."),
        ["ambiguous-product"] = ("several products in Odoo", "Several products of Odoo go by this number: leave one of them active in Odoo and try again, or correct the number."),
        ["ambiguous-customer"] = ("several customers in Odoo", "Several customers of Odoo go by this key: mend that in Odoo and try again, or correct the customer's number."),
        ["archived-product"] = ("product archived in Odoo", "Take the product out of the archive in Odoo and try again, or correct the number to its successor."),
        ["archived-customer"] = ("customer archived in Odoo", "Take the customer out of the archive in Odoo and try again, or correct the customer's number."),
        ["product-not-sold"] = ("product not for sale", "Allow the product to be sold in Odoo and try again, or take the line out."),
        ["unknown-address"] = ("address not in Odoo", "Add the delivery address to the customer in Odoo and try again."),
        ["unknown-unit"] = ("unit not in Odoo", "Add the unit to Odoo, or agree another with the sender; then try again."),
        ["unit-differs"] = ("unit does not fit the product", "The unit cannot be converted into the product's own: ask the sender, correct product or quantity."),
        ["quantity-rounded"] = ("quantity would be rounded", "Odoo would round the quantity: correct it, or make the unit finer in Odoo and try again."),
        ["currency-differs"] = ("currency does not fit", "Give the customer a price list of the order's currency in Odoo and try again, or ask the customer."),
        ["price-differs"] = ("price differs", "Agree the price with the customer. Release as it is to take the order's prices; mend the price list in Odoo and try again to take Odoo's."),
        ["price-not-known"] = ("price cannot be checked", "Look at the price list in Odoo. Release it as it is, or mend the price list and try again."),
        ["prices-missing"] = ("prices missing", "Some lines have a price and some have none: ask the sender, or correct it."),
        ["odoo-warns"] = ("Odoo warns", "Odoo has a warning for this customer or product: read it. Release to go on all the same."),
        ["refused-by-odoo"] = ("refused by Odoo", "Odoo did not take it: read why, mend that in Odoo, and try again."),
        ["changes-nothing"] = ("names no line", "There is nothing in it to carry out: reject it, or ask the sender."),
        ["screening-failed"] = ("could not be screened", "It was not compared with earlier orders. Releasing it has it screened again; where it fails again, tell who runs the hub."),
        ["hub-fault"] = ("fault of the hub", "Something went wrong within the hub: tell who runs it; then try again."),
        ["given-up"] = ("given up", "Odoo did not answer for too long. Where it does again, try again."),
    }.ToFrozenDictionary();

    /// <summary>A few words; the code itself where it is not known.</summary>
    public static string WordsOf(string? code) => code is not null && All.TryGetValue(code, out var known) ? known.Words : code ?? "held";

    /// <summary>What a person does about it.</summary>
    public static string ToDo(string? code) => code is not null && All.TryGetValue(code, out var known) ? known.ToDo : "Read the reason; release it once that is settled, or reject it.";

    /// <summary>Whether it is held against another order; else it waits for something to be mended, and can be tried again.</summary>
    public static bool IsAgainstOther(string? code) => code is Duplicate or Amendment or "identity-conflict" or "not-a-new-order";

    /// <summary>Whether a key of Odoo is missing that a mapping can stand in for.</summary>
    public static bool IsMissingKey(string? code) => code is "unknown-product" or "unknown-customer";
}
