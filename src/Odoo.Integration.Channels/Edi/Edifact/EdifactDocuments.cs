using System.Collections.Frozen;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>What the codes of BGM mean here: kind of document (1001) and function (1225).</summary>
internal static class EdifactDocuments
{
    // Kinds of order that are no sale, or none yet. Every other code of 1001 in an ORDERS message is an order to deliver.
    private static readonly FrozenDictionary<string, string> NoSales = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["223"] = "a lease order", ["225"] = "a repair order", ["227"] = "a consignment order", ["229"] = "a swap order", ["22E"] = "an order that the manufacturer itself raised",
        ["310"] = "an offer", ["315"] = "a contract", ["231"] = "an answer to an order", ["236"] = "a forecast", ["241"] = "a delivery schedule", ["325"] = "a pro-forma invoice",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> NotOrdering = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["3"] = "takes lines back: a change (4) does that, with 2 as their action", ["6"] = "confirms an order that was placed otherwise", ["31"] = "is a copy for information", ["16"] = "is a proposal", ["13"] = "is a request", ["14"] = "is an advance notification",
        ["15"] = "is a reminder", ["46"] = "is provisional", ["53"] = "is a test", ["8"] = "is a status", ["11"] = "is an answer", ["42"] = "confirms an order that was placed otherwise",
        ["23"] = "is on hold", ["25"] = "is a forecast", ["12"] = "is an answer", ["27"] = "is an answer", ["29"] = "is an answer", ["10"] = "is an answer", ["52"] = "is a proposal",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a kind of document is that orders nothing; null for one that does.</summary>
    public static string? NoSale(string kind, bool blanketOrders) => kind == "221" && !blanketOrders
        ? "a blanket order: what is wanted of it comes in its call-offs (226)"
        : NoSales.GetValueOrDefault(kind);

    /// <summary>The intent of a message function; null for one that orders nothing.</summary>
    /// <param name="function">Data element 1225; empty where it was left out.</param>
    /// <param name="isChange">Whether the message is an ORDCHG.</param>
    public static OrderIntent? IntentOf(string function, bool isChange) => function switch
    {
        "" or "9" or "7" or "18" or "35" or "47" => isChange ? OrderIntent.Change : OrderIntent.Create,
        "4" or "5" or "2" or "19" or "20" or "21" or "33" or "36" => OrderIntent.Change,
        "1" or "17" => OrderIntent.Cancel,
        _ => null,
    };

    /// <summary>What a function does that is no intent.</summary>
    public static string WhatOf(string function) => NotOrdering.GetValueOrDefault(function, "is nothing that is read here");
}
