using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Portal.Xml;

/// <summary>What is wrong with an XML document, with <c>line:column</c>.</summary>
internal sealed class XmlProblems
{
    /// <summary>Most problems kept: a person mends the first and sends it again.</summary>
    private const int Max = 50;

    private readonly List<Problem> _all = [];

    public IReadOnlyList<Problem> All => _all;

    public bool Any => _all.Count > 0;

    public void Add(Problem problem)
    {
        if (_all.Count < Max && !_all.Contains(problem))
        {
            _all.Add(problem);
        }
    }
}
