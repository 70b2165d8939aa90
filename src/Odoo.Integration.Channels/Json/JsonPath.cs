using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Json;

/// <summary>
/// A path of a profile: names parted by dots, <c>['a name.with dots']</c>, and <c>[0]</c> for an element of an array; <c>$</c> before it is the order, or for <c>Orders</c> the document.
/// <c>?</c> behind it says that it may lead nowhere. <c>[*]</c>, all elements, stands at the end of <c>Orders</c> and <c>Lines</c> alone and may be left out there.
/// </summary>
/// <remarks>A small part of RFC 9535: what names one value.</remarks>
internal sealed partial class JsonPath
{
    /// <summary>Most steps of a path: as deep as documents go.</summary>
    private const int MaxSteps = JsonPayload.MaxDepth;

    private readonly List<(string? Name, int Index)> _steps = [];

    private JsonPath(bool fromRoot, bool optional) => (IsFromRoot, IsOptional) = (fromRoot, optional);

    /// <summary>Whether it begins with <c>$</c>.</summary>
    public bool IsFromRoot { get; }

    public bool IsOptional { get; }

    public static bool TryParse(string text, [NotNullWhen(true)] out JsonPath? path)
    {
        var rest = text.Trim();
        var optional = rest.EndsWith('?');
        rest = optional ? rest[..^1] : rest;
        var fromRoot = rest.StartsWith('$');
        rest = fromRoot ? rest[1..] : rest;
        path = new JsonPath(fromRoot, optional);
        rest = rest.EndsWith("[*]", StringComparison.Ordinal) ? rest[..^3] : rest;
        if (rest.Length > 0 && rest[0] is not ('.' or '['))
        {
            rest = fromRoot ? "!" : "." + rest;
        }

        while (rest.Length > 0 && path._steps.Count < MaxSteps && Step().Match(rest) is { Success: true } step)
        {
            path._steps.Add(step.Groups["index"].Success
                ? (null, int.Parse(step.Groups["index"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
                : (step.Groups["name"].Success ? step.Groups["name"].Value : step.Groups["quoted"].Value, 0));
            rest = rest[step.Length..];
        }

        path = rest.Length == 0 && (fromRoot || path._steps.Count > 0) ? path : null;
        return path is not null;
    }

    /// <summary>Where the path leads from a place; null where it leads nowhere, which is a problem unless it may.</summary>
    public JsonPlace? From(JsonPlace place)
    {
        foreach (var (name, index) in _steps)
        {
            var next = name is null ? place.Element(index) : place[name];
            if (!next.IsPresent)
            {
                if (!IsOptional)
                {
                    next.Refuse(new Flaw("the profile's path leads here, and nothing stands here", "mend the path in the channel's profile, or end it with ? where this may be missing"));
                }

                return null;
            }

            place = next;
        }

        return place;
    }

    [GeneratedRegex("""^(?:\.(?<name>[^.\[\]'"?*]{1,256})|\[(?<index>[0-9]{1,6})\]|\['(?<quoted>[^']{1,256})'\])""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Step();
}
