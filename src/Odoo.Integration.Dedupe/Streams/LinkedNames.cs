namespace Odoo.Integration.Dedupe.Streams;

/// <summary>Which names go together: those that one order's customer carries.</summary>
internal sealed class LinkedNames
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

    public void Learn(string[] names)
    {
        foreach (var name in names)
        {
            foreach (var other in names)
            {
                if (other != name)
                {
                    if (!_links.TryGetValue(name, out var others))
                    {
                        _links[name] = others = new HashSet<string>(StringComparer.Ordinal);
                    }

                    // One more than the most is enough to know that it is no customer's.
                    if (others.Count <= Most)
                    {
                        others.Add(other);
                    }
                }
            }
        }
    }
}
