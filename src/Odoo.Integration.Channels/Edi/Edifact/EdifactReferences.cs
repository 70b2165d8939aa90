using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>What a message says that it is: BGM, and the references (RFF) of its head.</summary>
/// <remarks>
/// The order's number is BGM's in an ORDERS, and RFF+ON in an ORDCHG, whose own number stands in BGM. The customer's reference is the
/// blanket order (RFF+BO) where there is one, else RFF+ON, else the number; a call-off's release is RFF+RE, else its own number where that
/// differs from the blanket's. Contracts (CT), quotations (AAG), price lists (PL) and others are passed over.
/// </remarks>
internal sealed class EdifactReferences(bool isChange, EdifactProfile profile, EdifactElements elements)
{
    private string? _number;
    private string? _order;
    private string? _blanket;
    private string? _release;
    private bool _began;

    public OrderIntent Intent { get; private set; } = isChange ? OrderIntent.Change : OrderIntent.Create;

    /// <summary>Where BGM stands.</summary>
    public EdifactSegmentPlace Document { get; private set; } = new(1, "UNH");

    /// <summary>Version of the document, where it is a number (1060, else 1056).</summary>
    public int Revision { get; private set; }

    /// <summary>The order's number; null where it is missing.</summary>
    public string? ExternalId => OrderNumber is { } number && _release is not null && !number.EndsWith($"/{_release}", StringComparison.Ordinal)
        ? $"{number}/{_release}"
        : OrderNumber;

    /// <summary>The customer's reference.</summary>
    public string? Customer => _blanket ?? _order ?? _number;

    /// <summary>Which call-off of a blanket order it is.</summary>
    public string? Release => _release ?? (_blanket is not null && _number != _blanket ? _number : null);

    private string? OrderNumber => isChange ? _order ?? _number : _number;

    public void TakeDocument(Segment bgm)
    {
        if (_began)
        {
            return;
        }

        (_began, Document) = (true, EdifactSegmentPlace.Of(bgm));
        _number = elements.Text(bgm, 2, 1);
        var version = EdifactElements.Code(bgm, 2, 3) is { Length: > 0 } revision ? revision : EdifactElements.Code(bgm, 2, 2);
        Revision = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000 ? number : 0;
        var kind = EdifactElements.Code(bgm, 1, 1);
        if (EdifactDocuments.NoSale(kind, profile.BlanketOrders) is { } what)
        {
            elements.Refuse(bgm, 1, 1, EdifactSyntaxErrors.ValueNotSupported, $"BGM {kind} is {what}", "send orders to deliver (220, 226 …)");
        }

        var function = EdifactElements.Code(bgm, 3, 1);
        if (EdifactDocuments.IntentOf(function, isChange) is { } intent)
        {
            Intent = intent;
        }
        else
        {
            elements.Refuse(bgm, 3, null, EdifactSyntaxErrors.ValueNotSupported, $"message function {Flaw.Quote(function)} {EdifactDocuments.WhatOf(function)}",
                "send 9 for a new order, 4 or 5 to change it, 1 to cancel it");
        }
    }

    public void Take(Segment rff)
    {
        switch (EdifactElements.Code(rff, 1, 1))
        {
            case "ON":
                _order ??= elements.Text(rff, 1, 2);
                break;
            case "BO":
                _blanket ??= elements.Text(rff, 1, 2);
                break;
            case "RE":
                _release ??= elements.Text(rff, 1, 2);
                break;
        }
    }

    /// <summary>All segments have come.</summary>
    public void Finish(EdifactMessage message)
    {
        if (!_began)
        {
            elements.Refuse(Document, EdifactSyntaxErrors.Missing, $"the {message.Head.Type} has no BGM segment, so no order number", "have the partner send it whole");
        }
        else if (ExternalId is null && elements.Faults.All(fault => (fault.Segment, fault.Element) != (Document.Segment, 2)))
        {
            elements.Refuse(Document with { Element = 2 }, EdifactSyntaxErrors.Missing, "the order number is missing", "have the partner fill it");
        }
    }
}
