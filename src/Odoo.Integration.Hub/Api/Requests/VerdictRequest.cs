using System.Text.Json;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Hub.Api.Requests;

/// <summary>Body of release and reject.</summary>
/// <param name="Reason">Why, as a word for grouping; null where none is given.</param>
/// <param name="Note">Why, in words.</param>
internal sealed record VerdictRequest(string? Reason, string? Note)
{
    public static VerdictRequest? Read(JsonElement element, List<Problem> problems) =>
        ApiBody.Open(element, problems, "reason", "note") is { } body ? new VerdictRequest(body.Text("reason"), body.Text("note", Text.MaxLength)) : null;
}

/// <summary>Body of duplicate and amendment.</summary>
/// <param name="Of">The other order: its id, the beginning of it, or its number; null: the one that it is held against.</param>
/// <param name="Reason">Why, as a word for grouping; null where none is given.</param>
/// <param name="Note">Why, in words.</param>
internal sealed record RepeatRequest(string? Of, string? Reason, string? Note)
{
    public static RepeatRequest? Read(JsonElement element, List<Problem> problems) =>
        ApiBody.Open(element, problems, "of", "reason", "note") is { } body ? new RepeatRequest(body.Text("of"), body.Text("reason"), body.Text("note", Text.MaxLength)) : null;
}

/// <summary>Body of edit: what is corrected before the order is released.</summary>
/// <param name="Customer">The manufacturer's number for the customer; null: as it is.</param>
/// <param name="Lines">The lines that change.</param>
/// <param name="Reason">Why, as a word for grouping; null where none is given.</param>
/// <param name="Note">Why, in words.</param>
internal sealed record EditRequest(string? Customer, IReadOnlyList<EditedLine>? Lines, string? Reason, string? Note)
{
    public static EditRequest? Read(JsonElement element, List<Problem> problems)
    {
        if (ApiBody.Open(element, problems, "customer", "lines", "reason", "note") is not { } body)
        {
            return null;
        }

        var lines = body.Array("lines", Orders.Order.MaxLines).Select(line => EditedLine.Read(line.Element, line.Path, problems)).OfType<EditedLine>().ToArray();
        return new EditRequest(body.Text("customer"), lines, body.Text("reason"), body.Text("note", Text.MaxLength));
    }
}

/// <summary>A line's correction.</summary>
/// <param name="Number">Which line.</param>
/// <param name="Sku">The manufacturer's product number; null: as it is.</param>
/// <param name="Quantity">How much, in the line's unit; 0 takes the line out; null: as it is.</param>
internal sealed record EditedLine(int Number, string? Sku, decimal? Quantity)
{
    public static EditedLine? Read(JsonElement element, string path, List<Problem> problems)
    {
        if (JsonObjectReader.Open(element, path, problems, "this request: see /v1/openapi.json", "number", "sku", "quantity") is not { } line)
        {
            return null;
        }

        line.Require("number");
        return new EditedLine(line.Integer("number", 1, int.MaxValue) ?? 0, line.Text("sku"), line.Decimal("quantity"));
    }
}

/// <summary>Body of assign.</summary>
/// <param name="To">To whom; null: to nobody.</param>
internal sealed record AssignRequest(string? To)
{
    public static AssignRequest? Read(JsonElement element, List<Problem> problems) => ApiBody.Open(element, problems, "to") is { } body ? new AssignRequest(body.Text("to")) : null;
}

/// <summary>Body of notes.</summary>
/// <param name="Text">The note.</param>
internal sealed record NoteRequest(string Text)
{
    public static NoteRequest? Read(JsonElement element, List<Problem> problems)
    {
        var body = ApiBody.Open(element, problems, "text");
        body?.Require("text");
        if (body?.Text("text", Orders.Values.Text.MaxLength) is { } text)
        {
            return new NoteRequest(text);
        }

        if (problems.Count == 0)
        {
            body?.Refuse("text", "the note is empty", "write one");
        }

        return null;
    }
}
