using System.Globalization;
using System.Text;
using System.Text.Json;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Commands;

/// <summary>Why an order is where it is, from the bytes that came to the sale order: each step with what it rests on.</summary>
internal static class OrderExplanation
{
    public static string Of(OrderDetail detail, OrderChain chain)
    {
        var text = new StringBuilder();
        OrderStory.AppendHead(text, detail);
        AppendOrigin(text, chain);
        AppendIdentity(text, chain);
        OrderStory.AppendLines(text, detail.Body);
        foreach (var decision in chain.Decisions)
        {
            AppendDecision(text, decision);
        }

        AppendAlerts(text, detail);
        if (chain.Origin.OdooId is { } id)
        {
            text.AppendLine().AppendLine(string.Create(CultureInfo.InvariantCulture, $"Odoo      sale.order {id}{(detail.Summary.OdooName is { } name ? $" ({name})" : string.Empty)} on server {chain.Origin.OdooServer}"));
        }

        OrderStory.AppendHistory(text, detail);
        return text.ToString().TrimEnd();
    }

    private static void AppendOrigin(StringBuilder text, OrderChain chain)
    {
        var origin = chain.Origin;
        text.AppendLine($"came      {ShortTime.Of(origin.ReceivedAt)}{(origin.ReceivedFrom is null ? string.Empty : $" by {origin.ReceivedFrom}")}{(origin.Position is { Length: > 0 } position ? $", at {position}" : string.Empty)}");
        text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"payload   {origin.PayloadId}, {origin.Size} bytes{(origin.ArrivalId is { } arrival ? $", arrival {arrival}" : string.Empty)}"));
        foreach (var resend in chain.Resends)
        {
            text.AppendLine($"again     {ShortTime.Of(resend.ReceivedAt)} by {resend.ReceivedFrom}{(resend.Note is null ? string.Empty : $": {resend.Note}")}");
        }
    }

    private static void AppendIdentity(StringBuilder text, OrderChain chain)
    {
        var origin = chain.Origin;
        text.AppendLine().AppendLine("identity");
        text.AppendLine($"  key       {origin.IdempotencyKey}");
        text.AppendLine(origin.ExternalId is null ? "  number    none: only its key tells it from others" : string.Create(CultureInfo.InvariantCulture, $"  number    {origin.ExternalId}, version {origin.Revision}"));
        text.AppendLine($"  content   {origin.Fingerprint}");
        text.AppendLine(origin.ConflictOf is { } first ? $"  conflict  order {first} had this key or number first, with other content" : "  no earlier order of the channel has its key or number with other content");
    }

    private static void AppendDecision(StringBuilder text, ChainDecision decision)
    {
        text.AppendLine().AppendLine($"decision  {decision.Outcome}{(decision.Kind is null ? string.Empty : $" ({decision.Kind})")} by {decision.Actor}, {ShortTime.Of(decision.At)}");
        if (decision.Words is not null)
        {
            text.AppendLine($"          {decision.Words}");
        }

        if (decision.Evidence is null)
        {
            text.AppendLine(decision.MatchedOrder is { } named ? $"          named {named} ({decision.MatchedNumber})" : decision.PolicyVersion is null ? string.Empty : "          no earlier order shares a key with it: there was nothing to compare");
            return;
        }

        text.AppendLine($"          against {decision.MatchedOrder} ({decision.MatchedNumber})");
        AppendSum(text, decision);
        AppendNear(text, decision.Near);
        if (decision.SampleRate is { } rate)
        {
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"          offered for a label, as one of {1 / rate:0.#} (hub policy sample list)"));
        }
    }

    // Prior and findings add up to the score; what is left of it beside the findings is prior and offsets, whether the version is still at hand or not.
    private static void AppendSum(StringBuilder text, ChainDecision decision)
    {
        using var findings = JsonDocument.Parse(decision.Evidence!);
        var sum = findings.RootElement.EnumerateArray().Sum(static finding => finding.GetProperty("bits").GetDouble());
        var rest = (decision.Bits ?? 0) - sum;
        var offset = decision.PolicyPrior is { } prior ? rest - prior : 0;
        text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"          {rest - offset,6:0.00}  prior of policy {decision.PolicyVersion}"));
        if (Math.Abs(offset) >= 0.005)
        {
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"          {offset,6:0.00}  offset of its channel and customer"));
        }

        foreach (var finding in findings.RootElement.EnumerateArray())
        {
            var level = $"{finding.GetProperty("field").GetString()}: {finding.GetProperty("level").GetString()}";
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"          {finding.GetProperty("bits").GetDouble(),6:0.00}  {level,-52} {finding.GetProperty("words").GetString()}").TrimEnd());
        }

        text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"          {decision.Bits,6:0.00}  bits in all: probability {decision.Probability:0.0000}"));
    }

    private static void AppendNear(StringBuilder text, string? near)
    {
        using var candidates = JsonDocument.Parse(near ?? "[]");
        foreach (var candidate in candidates.RootElement.EnumerateArray())
        {
            text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"          near: {candidate.GetProperty("order").GetString()}, {candidate.GetProperty("bits").GetDouble():0.0} bits, probability {candidate.GetProperty("probability").GetDouble():0.000}"));
        }
    }

    // What others are to this one: alerts stand with the order that came later.
    private static void AppendAlerts(StringBuilder text, OrderDetail detail)
    {
        foreach (var alert in detail.Decisions.Where(static decision => decision.Outcome.StartsWith("alert: ", StringComparison.Ordinal)))
        {
            text.AppendLine().AppendLine($"{alert.Outcome}, {ShortTime.Of(alert.At)} by {alert.Actor}");
        }
    }
}
