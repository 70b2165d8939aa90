using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Channels.Csv;

/// <summary>
/// Which rows are one order: those that follow one another with the same order number, else the same customer reference and
/// customer; without either, each row is an order.
/// </summary>
internal sealed class CsvGrouping(CsvLayout layout)
{
    /// <summary>64 bits of a key's SHA-256: a file would need some five thousand million orders to confuse two.</summary>
    public static ulong Hash(string key) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The keys whose rows do not stand together.</summary>
    public IReadOnlySet<ulong> FindScattered(IEnumerable<CsvRow> rows)
    {
        var starts = new List<ulong>();
        string? last = null;
        foreach (var row in rows)
        {
            var key = KeyOf(row);
            if (key is not null && key != last)
            {
                starts.Add(Hash(key));
            }

            last = key;
        }

        starts.Sort();
        return starts.Where((hash, at) => at > 0 && starts[at - 1] == hash).ToFrozenSet();
    }

    public IEnumerable<CsvGroup> Group(IEnumerable<CsvRow> rows)
    {
        var kept = new List<CsvRow>();
        string? key = null;
        var overflow = false;
        foreach (var row in rows)
        {
            var next = KeyOf(row);
            if (kept.Count > 0 && (next is null || next != key))
            {
                yield return new CsvGroup(key, kept, overflow);
                (kept, overflow) = ([], false);
            }

            key = next;
            overflow |= kept.Count == Order.MaxLines;
            if (!overflow)
            {
                kept.Add(row);
            }
        }

        if (kept.Count > 0)
        {
            yield return new CsvGroup(key, kept, overflow);
        }
    }

    private string? KeyOf(CsvRow row)
    {
        if (layout.TextOf(row, CsvFields.ExternalId) is { } externalId)
        {
            return $"{externalId}\u001f{layout.TextOf(row, CsvFields.Revision)}";
        }

        return layout.TextOf(row, CsvFields.CustomerReference) is { } reference
            ? $"\u001f{reference}\u001f{layout.TextOf(row, CsvFields.ReleaseNumber)}\u001f{layout.TextOf(row, "customer.code")}\u001f{layout.TextOf(row, "customer.email")}"
            : null;
    }
}
