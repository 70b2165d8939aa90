using System.Globalization;
using System.Text;
using System.Text.Json;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Commands;

/// <summary>One order's life, for a person to read: what it is, why it is where it is, and how it came there.</summary>
internal static class OrderStory
{
    private const double BitsPerBar = 1;

    public static string Of(OrderDetail detail)
    {
        var text = new StringBuilder();
        AppendHead(text, detail);
        AppendLines(text, detail.Edited ?? detail.Body);
        if (detail.Edited is not null)
        {
            text.AppendLine("(as corrected by a person; what came is kept: --json)");
        }

        foreach (var decision in detail.Decisions)
        {
            AppendDecision(text, decision);
        }

        AppendHistory(text, detail);
        return text.ToString().TrimEnd();
    }

    /// <summary>Which order it is, and where it stands.</summary>
    public static void AppendHead(StringBuilder text, OrderDetail detail)
    {
        var order = detail.Summary;
        text.AppendLine($"order     {order.OrderId}");
        text.AppendLine($"number    {order.ExternalId ?? "-"}   reference {order.CustomerReference ?? "-"}   customer {order.Customer}   channel {order.Channel}");
        text.AppendLine($"state     {order.State}{(order.OdooName is null ? string.Empty : $" as {order.OdooName}")}");
        if (order.Reason is not null)
        {
            text.AppendLine($"reason    {order.Reason}");
        }

        if (order.LastError is not null && order.LastError != order.Reason)
        {
            text.AppendLine($"last try  {order.LastError}");
        }

        foreach (var difference in order.Differences?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            text.AppendLine($"in Odoo   {difference}");
        }

        if (order.Confirmation is not null)
        {
            text.AppendLine($"confirmed {order.Confirmation}{(order.ConfirmationWords is null ? string.Empty : $": {order.ConfirmationWords}")}");
        }

        if (detail.Resends > 0)
        {
            text.AppendLine($"resent    {detail.Resends} time(s), each answered with this order");
        }
    }

    /// <summary>Its moves, and the calls to Odoo.</summary>
    public static void AppendHistory(StringBuilder text, OrderDetail detail)
    {
        text.AppendLine().AppendLine("history");
        foreach (var move in detail.Events)
        {
            text.AppendLine($"  {ShortTime.Of(move.At)}  {move.ToState,-11}  {move.Kind,-12}  {move.Actor}");
        }

        foreach (var attempt in detail.Attempts)
        {
            text.AppendLine($"  {ShortTime.Of(attempt.StartedAt)}  call to Odoo: {attempt.Outcome ?? "no end noted"}{(attempt.Words is null ? string.Empty : $" ({attempt.Words})")}");
        }
    }

    /// <summary>What it orders.</summary>
    public static void AppendLines(StringBuilder text, string body)
    {
        using var json = JsonDocument.Parse(body);
        var table = new TextTable("line", "sku", "quantity", "unit", "price", "description");
        foreach (var line in json.RootElement.GetProperty("lines").EnumerateArray().Take(50))
        {
            table.Add(
                line.GetProperty("number").GetRawText(), line.GetProperty("sku").GetString() ?? line.GetProperty("gtin").GetString() ?? line.GetProperty("buyerSku").GetString(),
                line.GetProperty("quantity").GetRawText(), line.GetProperty("uom").GetString(), line.GetProperty("unitPrice").GetRawText(), line.GetProperty("description").GetString());
        }

        text.AppendLine().Append(table);
    }

    private static void AppendDecision(StringBuilder text, DecisionLine decision)
    {
        text.AppendLine().AppendLine($"decision  {decision.Outcome}{(decision.Kind is null ? string.Empty : $" ({decision.Kind})")} by {decision.Actor}, {ShortTime.Of(decision.At)}{(decision.UndoneAt is { } undone ? $"; taken back {ShortTime.Of(undone)}" : string.Empty)}");
        if (decision.ReasonCode is not null)
        {
            text.AppendLine($"          reason {decision.ReasonCode}");
        }

        if (decision.Words is not null)
        {
            text.AppendLine($"          {decision.Words}");
        }

        if (decision.Evidence is null)
        {
            return;
        }

        text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"          against {decision.MatchedOrder}: {decision.Bits:0.0} bits, probability {decision.Probability:0.000}"));
        AppendEvidence(text, decision.Evidence);
    }

    /// <summary>Findings with their bits, a line each.</summary>
    public static void AppendEvidence(StringBuilder text, string? findings)
    {
        using var evidence = JsonDocument.Parse(findings ?? "[]");
        foreach (var finding in evidence.RootElement.EnumerateArray())
        {
            var bits = finding.GetProperty("bits").GetDouble();
            var bar = new string(bits < 0 ? '-' : '+', (int)Math.Round(Math.Abs(bits) / BitsPerBar));
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"          {bits,5:0.0}  {bar,-10} {finding.GetProperty("words").GetString()}"));
        }
    }
}
