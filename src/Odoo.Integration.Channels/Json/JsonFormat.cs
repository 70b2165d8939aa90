using Microsoft.Extensions.Configuration;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Channels.Json;

/// <summary>
/// JSON of any system: the profile says by paths where each field of the canonical order stands. Prices are net unit prices without tax, quantities in a change those that are to be. What no path leads to
/// is not read, so a profile is to name whatever changes what is ordered. A path that leads nowhere refuses the order; one that ends with <c>?</c> may.
/// </summary>
/// <remarks>
/// Paths: <c>customer.number</c>, <c>$.order.items[*]</c>, <c>refs[0].value</c>, <c>['name with.dots']</c>. The key is external id, version and intent; of an order without a number, its content.
/// </remarks>
public sealed class JsonFormat : IChannelFormat
{
    public string Name => "json";

    public IReadOnlyList<string> FileEndings { get; } = [];

    public IChannelReader Configure(IConfigurationSection profile)
    {
        var options = Profiles.Bind<JsonProfile>(profile);
        Check(options, profile.Path);
        var fields = options.Fields.ToDictionary(static pair => pair.Key, pair => Path(pair.Value, $"{profile.Path}:Fields:{pair.Key}"));
        return new JsonMappedReader(options, Path(options.Orders, $"{profile.Path}:Orders"), Path(options.Lines, $"{profile.Path}:Lines"), fields);
    }

    private static JsonPath Path(string text, string key) => JsonPath.TryParse(text, out var path)
        ? path : throw new ProfileException(key, $"'{text}' is no path; write it as order.items[*] or $.order['a.b'][0].code");

    private static void Check(JsonProfile profile, string path)
    {
        foreach (var (section, field) in profile.Fields.Keys.Select(static key => ("Fields", key)).Concat(profile.Constants.Keys.Select(static key => ("Constants", key))))
        {
            if (!OrderFields.All.Contains(field))
            {
                throw new ProfileException($"{path}:{section}:{field}", $"there is no such field; there are {string.Join(", ", OrderFields.All.Order(StringComparer.Ordinal))}");
            }
        }

        if (profile.Fields.Keys.FirstOrDefault(profile.Constants.ContainsKey) is { } twice)
        {
            throw new ProfileException($"{path}:Constants:{twice}", "it has a path under Fields too; keep one of them");
        }

        foreach (var field in new[] { "revision", "total", "line.unitPrice" })
        {
            if (profile.Constants.TryGetValue(field, out var number) && !ExactDecimal.TryRead(number, out _))
            {
                throw new ProfileException($"{path}:Constants:{field}", $"'{number}' is no number; write it as 1234.5");
            }
        }

        if (!profile.Fields.ContainsKey("line.quantity"))
        {
            throw new ProfileException($"{path}:Fields:line.quantity", "an order cannot be read without quantities; name the path");
        }

        foreach (var (word, intent) in profile.Intents.Where(static pair => !Names.TryRead<OrderIntent>(pair.Value, out _)))
        {
            throw new ProfileException($"{path}:Intents:{word}", $"'{intent}' is none of {Names.List<OrderIntent>()}");
        }

        foreach (var (word, unit) in profile.Units)
        {
            if (!Orders.Values.UnitOfMeasure.TryCreate(unit, out _, out var flaw))
            {
                throw new ProfileException($"{path}:Units:{word}", $"{flaw.What}; {flaw.Remedy}");
            }
        }

        if (profile.DecimalSeparator is not ("." or ","))
        {
            throw new ProfileException($"{path}:DecimalSeparator", $"'{profile.DecimalSeparator}' is neither . nor ,");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(profile.TimeZone, out _))
        {
            throw new ProfileException($"{path}:TimeZone", $"'{profile.TimeZone}' is no time zone; use an IANA name such as Europe/Berlin");
        }
    }
}
