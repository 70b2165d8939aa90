namespace Odoo.Integration.Dedupe.Streams;

/// <summary>Which names go together: those that one order's customer carries.</summary>
public sealed class LinkedNames
{
    /// <summary>A name that goes with more others than this is no customer's: a purchasing service's mailbox, a group's VAT number.</summary>
    public const int Most = 4;

    private readonly Dictionary<string, HashSet<string>> _links = new(StringComparer.Ordinal);

    /// <summary>Names that an earlier order carries beside one of these, without these.</summary>
    public string[] Of(string[] names)
    {
        var linked = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (_links.TryGetValue(name, out var others) && others.Count <= Most)
            {
                linked.UnionWith(others);
            }
        }

        linked.ExceptWith(names);
        return [.. linked];
    }

    /// <summary>Keeps that an order carries these names; returns what was new in it.</summary>
    public IReadOnlyList<(string Name, string Other)> Learn(string[] names)
    {
        var news = new List<(string Name, string Other)>();
        foreach (var name in names)
        {
            foreach (var other in names)
            {
                if (other != name && Add(name, other))
                {
                    news.Add((name, other));
                }
            }
        }

        return news;
    }

    /// <summary>Keeps that a name goes with another; false where that was known, or is not worth knowing any more.</summary>
    public bool Add(string name, string other)
    {
        if (!_links.TryGetValue(name, out var others))
        {
            _links[name] = others = new HashSet<string>(StringComparer.Ordinal);
        }

        // One more than the most is enough to know that it is no customer's.
        return others.Count <= Most && others.Add(other);
    }
}
