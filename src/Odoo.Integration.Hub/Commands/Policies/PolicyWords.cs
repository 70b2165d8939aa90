using System.Globalization;
using System.Text;
using Odoo.Integration.Hub.Tables;
using Odoo.Integration.Store.Policies;

namespace Odoo.Integration.Hub.Commands.Policies;

/// <summary>A policy for people to read.</summary>
internal static class PolicyWords
{
    public static string Of(StoredPolicy stored, KnownPolicies.Standing standing, IReadOnlyList<PolicyActivation> activations)
    {
        var policy = stored.Policy();
        var text = new StringBuilder();
        text.AppendLine($"policy    {stored.Version}{(standing.Words(stored.Version) is { Length: > 0 } words ? $": {words}" : string.Empty)}");
        text.AppendLine(stored.MadeAt == default ? $"made      by {stored.MadeBy}" : $"made      {ShortTime.Of(stored.MadeAt)} by {stored.MadeBy}");
        foreach (var line in stored.Note?.Split('\n') ?? [])
        {
            text.AppendLine($"          {line}");
        }

        text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"holds     from {policy.Possible:0.###} on, calls it likely from {policy.Likely:0.###} on; offers for labels from {policy.SampleFrom:0.###} on"));
        text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"compares  {policy.HorizonDays} days back, by reference {policy.ReferenceHorizonDays}; at most {policy.CandidatesPerKey} orders a key"));
        text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"prior     {policy.PriorBits:0.0##} bits"));
        foreach (var (name, bits) in policy.Channels.Concat(policy.Customers).OrderBy(static offset => offset.Key, StringComparer.Ordinal))
        {
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"offset    {bits,6:+0.00;-0.00}  {name}"));
        }

        var table = new TextTable("level", "bits");
        foreach (var (level, bits) in policy.Bits)
        {
            table.Add(level, string.Create(CultureInfo.InvariantCulture, $"{bits,7:0.000}"));
        }

        text.AppendLine().Append(table);
        foreach (var word in activations.Where(word => word.Version == stored.Version))
        {
            text.AppendLine($"  {ShortTime.Of(word.At)}  {word.Action,-9} {word.Actor}{(word.Why is null ? string.Empty : $": {word.Why}")}");
        }

        return text.ToString().TrimEnd();
    }
}
