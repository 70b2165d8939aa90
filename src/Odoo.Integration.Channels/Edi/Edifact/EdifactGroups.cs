using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>
/// Says to which segment group of ORDERS and ORDCHG a segment belongs: a group is opened by its trigger segment and lasts as long as
/// segments come that it may hold. The groups nest the same way in all directories from D.93A to D.21B, at the head and in a line.
/// </summary>
internal sealed class EdifactGroups
{
    private static readonly FrozenDictionary<string, string[]> Members = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["RFF"] = ["DTM"],
        ["NAD"] = ["LOC", "FII", "RFF", "DOC", "CTA", "COM"],
        ["CTA"] = ["COM"],
        ["DOC"] = ["DTM"],
        ["TAX"] = ["MOA", "LOC"],
        ["CUX"] = ["PCD", "DTM"],
        ["PAT"] = ["DTM", "PCD", "MOA"],
        ["TDT"] = ["LOC"],
        ["TOD"] = ["LOC"],
        ["LOC"] = ["QTY", "DTM", "PCD"],
        ["PAC"] = ["MEA", "QTY", "DTM", "RFF", "PCI"],
        ["PCI"] = ["RFF", "DTM", "GIN"],
        ["EQD"] = ["HAN", "MEA", "FTX"],
        ["SCC"] = ["FTX", "RFF", "QTY", "DTM"],
        ["APR"] = ["DTM", "RNG"],
        ["ALC"] = ["ALI", "DTM", "QTY", "RNG", "PCD", "MOA", "RTE", "TAX"],
        ["RCS"] = ["RFF", "DTM", "FTX"],
        ["CCI"] = ["CAV", "MEA"],
        ["PRI"] = ["CUX", "APR", "RNG", "DTM"],
        ["STG"] = ["QTY"],
        ["DGS"] = ["FTX", "CTA"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly List<string> _open = [];

    /// <summary>The trigger of the group that the last segment stands in; empty at the head's, line's or summary's own level.</summary>
    public string Parent { get; private set; } = string.Empty;

    /// <summary>The trigger of the group around <see cref="Parent"/>; empty where there is none.</summary>
    public string Grandparent { get; private set; } = string.Empty;

    public void Enter(string tag)
    {
        while (_open.Count > 0 && !Members[_open[^1]].AsSpan().Contains(tag))
        {
            _open.RemoveAt(_open.Count - 1);
        }

        Parent = _open.Count > 0 ? _open[^1] : string.Empty;
        Grandparent = _open.Count > 1 ? _open[^2] : string.Empty;
        if (Members.ContainsKey(tag))
        {
            _open.Add(tag);
        }
    }

    /// <summary>A line, or the summary, begins: no group of what came before goes on.</summary>
    public void Close() => _open.Clear();
}
