using System.Text.Json;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Api.Shapes;

/// <summary>Everything that a person decides on one order by.</summary>
internal sealed record HeldCase
{
    public required Guid Id { get; init; }

    public required string Channel { get; init; }

    public string? ExternalId { get; init; }

    public string? CustomerReference { get; init; }

    public required string Customer { get; init; }

    public required string State { get; init; }

    public string? ReasonCode { get; init; }

    public string? Reason { get; init; }

    public Guid? MatchedOrder { get; init; }

    /// <summary>Odoo's number of the sale order.</summary>
    public string? OdooOrder { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public string? LastError { get; init; }

    /// <summary>How often it came again and was answered with this order.</summary>
    public long Resends { get; init; }

    /// <summary>The first of two verdicts that must agree; null where none was given.</summary>
    public ProposalShape? Proposal { get; init; }

    /// <summary>What was decided on it, the oldest first.</summary>
    public required IReadOnlyList<DecisionShape> Decisions { get; init; }

    /// <summary>Its moves, the oldest first.</summary>
    public required IReadOnlyList<MoveShape> History { get; init; }

    /// <summary>The canonical order, version 1, as it came.</summary>
    public required JsonElement Order { get; init; }

    /// <summary>The canonical order as a person corrected it: what goes to Odoo; null where nobody did.</summary>
    public JsonElement? Corrected { get; init; }

    public static HeldCase Of(OrderDetail detail, Proposal? proposal) => new()
    {
        Id = detail.Summary.OrderId, Channel = detail.Summary.Channel, ExternalId = detail.Summary.ExternalId, CustomerReference = detail.Summary.CustomerReference, Customer = detail.Summary.Customer,
        State = detail.Summary.State, ReasonCode = detail.Summary.ReasonCode, Reason = detail.Summary.Reason, MatchedOrder = detail.Summary.MatchedOrder, OdooOrder = detail.Summary.OdooName,
        ReceivedAt = detail.Summary.ReceivedAt, LastError = detail.Summary.LastError, Resends = detail.Resends,
        Proposal = proposal is null ? null : ProposalShape.Of(proposal), Decisions = [.. detail.Decisions.Select(DecisionShape.Of)], History = [.. detail.Events.Select(MoveShape.Of)],
        Order = ApiJson.Read<JsonElement>(detail.Body), Corrected = detail.Edited is { } edited ? ApiJson.Read<JsonElement>(edited) : null,
    };
}

/// <summary>A verdict that waits for a second person to say the same.</summary>
internal sealed record ProposalShape
{
    public required string Actor { get; init; }

    public required string Outcome { get; init; }

    public Guid? MatchedOrder { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The corrections that are proposed; null for other verdicts.</summary>
    public JsonElement? Edit { get; init; }

    public static ProposalShape Of(Proposal proposal) => new()
    {
        Actor = proposal.Actor, Outcome = proposal.Outcome, MatchedOrder = proposal.MatchedOrder, At = proposal.At, Edit = proposal.Edit is { } edit ? ApiJson.Read<JsonElement>(edit) : null,
    };
}

/// <summary>A move from state to state.</summary>
internal sealed record MoveShape(DateTimeOffset At, string Kind, string State, string Actor)
{
    public static MoveShape Of(EventLine line) => new(line.At, line.Kind, line.ToState, line.Actor);
}
