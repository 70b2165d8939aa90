using System.Text;
using System.Text.Json;

namespace Odoo.Integration.Hub.Pages.Orders;

/// <summary>What an event kept beside its move, for people.</summary>
internal static class TimelineFacts
{
    private const int MostFacts = 40;

    /// <summary>Shown elsewhere, or ids that nobody looks for.</summary>
    private static readonly string[] Known = ["arrival", "payload", "position", "key", "fingerprint", "attempt", "probability", "bits", "kind", "edited"];

    private static readonly string[] OfOrders = ["against", "duplicateOf", "original", "conflictOf", "order"];

    /// <param name="detail">JSON.</param>
    public static IReadOnlyList<TimelineFact> Of(string detail)
    {
        try
        {
            using var json = JsonDocument.Parse(detail);
            var facts = new List<TimelineFact>();
            Add(facts, string.Empty, json.RootElement);
            return facts;
        }
        catch (JsonException)
        {
            return [new TimelineFact("detail", detail, null)];
        }
    }

    private static void Add(List<TimelineFact> facts, string name, JsonElement value)
    {
        if (facts.Count >= MostFacts)
        {
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject().Where(static property => !Known.Contains(property.Name)))
                {
                    Add(facts, property.Name, property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var element in value.EnumerateArray())
                {
                    Add(facts, name, element);
                }

                break;
            case JsonValueKind.Null:
                break;
            default:
                var text = value.ToString();
                facts.Add(new TimelineFact(Words(name), text, OfOrders.Contains(name) && Guid.TryParse(text, out var order) ? order : null));
                break;
        }
    }

    // duplicateOf is "duplicate of", OdooName "Odoo name".
    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            words.Append(char.IsUpper(letter) && words.Length > 0 ? " " : string.Empty).Append(char.ToLowerInvariant(letter));
        }

        return words.ToString() is var text && text.StartsWith("odoo", StringComparison.Ordinal) ? "O" + text[1..] : text;
    }
}
