using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Json;

/// <summary>What is wrong with one order of a JSON document, with JSON paths.</summary>
internal sealed class JsonProblems
{
    /// <summary>Most problems kept: a person mends the first and sends it again.</summary>
    private const int Max = 50;

    private readonly List<Problem> _all = [];

    public IReadOnlyList<Problem> All => _all;

    public bool Any => _all.Count > 0;

    public void Add(JsonPlace place, Flaw flaw)
    {
        if (_all.Count < Max && flaw.At(place.Path) is var problem && !_all.Contains(problem))
        {
            _all.Add(problem);
        }
    }

    public void Add(Problem problem)
    {
        if (_all.Count < Max)
        {
            _all.Add(problem);
        }
    }
}
