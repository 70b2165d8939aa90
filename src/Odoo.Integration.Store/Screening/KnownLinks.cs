using System.Collections.Concurrent;
using Odoo.Integration.Dedupe.Blocking;

namespace Odoo.Integration.Store.Screening;

/// <summary>
/// With which other names a customer's names went when this process last looked: what it asks for before it can know. What the database says while the
/// keys are held decides; where it says otherwise, the order is begun again.
/// </summary>
internal sealed class KnownLinks
{
    /// <summary>Customers that are remembered; most have no other name and take no place.</summary>
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<long, string[]> _byName = new();

    /// <summary>What to ask for.</summary>
    public string[] Of(string[] names) => names.Length > 0 && _byName.TryGetValue(KeyOf(names), out var linked) ? linked : [];

    public void Learn(string[] names, string[] linked)
    {
        // Forgetting costs a second try each, no more.
        if (_byName.Count >= Most)
        {
            _byName.Clear();
        }

        _byName[KeyOf(names)] = linked;
    }

    private static long KeyOf(string[] names)
    {
        var key = 0L;
        foreach (var name in names)
        {
            key = (key * 31) + BlockingKeys.OfName(name);
        }

        return key;
    }
}
