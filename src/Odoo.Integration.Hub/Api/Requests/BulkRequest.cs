using System.Text.Json;
using Odoo.Integration.Hub.Review;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Api.Requests;

/// <summary>Body of bulk: one verdict, and which orders; by a filter, or by their ids.</summary>
/// <param name="Outcome">released, duplicate, amendment (of the order that each is held against) or rejected.</param>
/// <param name="Reason">Why, as a word for grouping; null where none is given.</param>
/// <param name="Note">Why, in words.</param>
/// <param name="Filter">Which: those that fit now.</param>
/// <param name="Orders">Which: these, as far as they are held.</param>
internal sealed record BulkRequest(string Outcome, string? Reason, string? Note, HeldFilterBody? Filter, IReadOnlyList<Guid>? Orders)
{
    /// <summary>Most orders that are named one by one.</summary>
    public const int MostNamed = 10_000;

    public static readonly string[] Outcomes = ["released", "duplicate", "amendment", "rejected"];

    public static BulkRequest? Read(JsonElement element, List<Problem> problems)
    {
        if (ApiBody.Open(element, problems, "outcome", "reason", "note", "filter", "orders") is not { } body)
        {
            return null;
        }

        var outcome = body.RequiredText("outcome");
        if (outcome is not null && !Outcomes.Contains(outcome))
        {
            body.Refuse("outcome", $"{Flaw.Quote(outcome)} is none of {string.Join(", ", Outcomes)}", "send one of these");
        }

        var reason = body.Text("reason");
        if (outcome is not null && !VerdictReasons.Fits(outcome, reason))
        {
            body.Refuse("reason", $"{Flaw.Quote(reason)} is no reason for this", $"send one of {string.Join(", ", VerdictReasons.Of(outcome).Select(static known => known.Code))}, or none");
        }

        if (body.Has("filter") == body.Has("orders"))
        {
            problems.Add(new Problem("$", "it must be plain which orders are meant", "send either filter or orders"));
        }

        var filter = HeldFilterBody.Read(body, problems);
        var orders = body.Has("orders") ? ReadOrders(body, problems) : null;
        return new BulkRequest(outcome ?? string.Empty, reason, body.Text("note", Text.MaxLength), filter, orders);
    }

    private static Guid[] ReadOrders(JsonObjectReader body, List<Problem> problems)
    {
        var ids = new List<Guid>();
        foreach (var (element, path) in body.Array("orders", MostNamed))
        {
            if (element.ValueKind == JsonValueKind.String && element.TryGetGuid(out var id))
            {
                ids.Add(id);
            }
            else
            {
                problems.Add(new Problem(path, "this is no order id", "send the id, as lists have it"));
            }
        }

        return [.. ids];
    }
}

/// <summary>Which held orders; members that are left out do not restrict, but one must be there.</summary>
internal sealed record HeldFilterBody
{
    public string? Channel { get; init; }

    public string? Reason { get; init; }

    public string? Customer { get; init; }

    public string? Group { get; init; }

    public DateTimeOffset? HeldBefore { get; init; }

    public decimal? ValueFrom { get; init; }

    public decimal? ValueTo { get; init; }

    public string? Search { get; init; }

    public string? AssignedTo { get; init; }

    public HeldFilter ToFilter() => new()
    {
        Channel = Channel, ReasonCode = Reason, Customer = Customer, Group = Group, HeldBefore = HeldBefore, ValueFrom = ValueFrom, ValueTo = ValueTo, Search = Search, AssignedTo = AssignedTo,
    };

    public static HeldFilterBody? Read(JsonObjectReader body, List<Problem> problems)
    {
        var before = problems.Count;
        if (body.Object("filter", [.. QueryReader.OfFilter]) is not { } filter)
        {
            return null;
        }

        var read = new HeldFilterBody
        {
            Channel = filter.Text("channel"), Reason = filter.Text("reason"), Customer = filter.Text("customer", Text.MaxLength), Group = filter.Text("group", Text.MaxLength),
            HeldBefore = filter.Instant("heldBefore"), ValueFrom = filter.Decimal("valueFrom"), ValueTo = filter.Decimal("valueTo"), Search = filter.Text("search", Text.MaxLength),
            AssignedTo = filter.Text("assignedTo"),
        };
        if (problems.Count == before && FilterWords.IsEmpty(read.ToFilter()))
        {
            body.Refuse("filter", "it selects everything that is held", "say which orders are meant, by one member at least");
        }

        return read;
    }
}
