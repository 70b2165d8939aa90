using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Channels.Csv;

/// <summary>
/// Which rows are one order. By the layout: those that follow one another with the same order number, else the same customer
/// reference and customer (without either, each row is an order); those up to the next one that has a number; those up to the next
/// row of an order; or each row.
/// </summary>
internal sealed class CsvGrouping(CsvLayout layout)
{
    /// <summary>64 bits of a key's SHA-256: a file would need some five thousand million orders to confuse two.</summary>
    public static ulong Hash(string key) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Follows the rows in their sequence.</summary>
    public Steps Begin() => new(layout);

    public IEnumerable<CsvGroup> Group(IEnumerable<CsvRow> rows)
    {
        var steps = Begin();
        var most = layout.Kind == CsvLayoutKind.Records ? Order.MaxLines + 1 : Order.MaxLines;
        var kept = new List<CsvRow>();
        var (key, orphaned, overflow) = ((string?)null, false, false);
        foreach (var row in rows)
        {
            var starts = steps.Starts(row);
            if (kept.Count > 0 && starts)
            {
                yield return new CsvGroup(key, kept, overflow, orphaned);
                (kept, overflow) = ([], false);
            }

            (key, orphaned) = (steps.Key, steps.Orphaned);
            overflow |= kept.Count == most;
            if (!overflow)
            {
                kept.Add(row);
            }
        }

        if (kept.Count > 0)
        {
            yield return new CsvGroup(key, kept, overflow, orphaned);
        }
    }

    /// <summary>Where the rows stand: in which order, and whether one begins it.</summary>
    internal sealed class Steps(CsvLayout layout)
    {
        private bool _any;

        /// <summary>The key of the order that the last row belongs to.</summary>
        public string? Key { get; private set; }

        /// <summary>Whether the last row belongs to no order.</summary>
        public bool Orphaned { get; private set; }

        /// <summary>Whether the row begins an order.</summary>
        public bool Starts(CsvRow row)
        {
            var entry = layout.HeadOf(row);
            var first = !_any;
            _any = true;
            var key = layout.Kind == CsvLayoutKind.FilledFirst ? NumberOf(entry) : KeyOf(entry);
            var follows = layout.Kind switch
            {
                CsvLayoutKind.FilledFirst => key is null || key == Key,
                CsvLayoutKind.Records => !CsvRecordKinds.IsOrder(layout, row),
                CsvLayoutKind.Wide => false,
                _ => key is not null && key == Key,
            };
            if (follows && !first)
            {
                return false;
            }

            Orphaned = follows;
            Key = Orphaned ? null : key;
            return true;
        }

        private string? KeyOf(CsvEntry entry)
        {
            if (layout.TextOf(entry, CsvFields.ExternalId) is { } externalId)
            {
                return $"{externalId}\u001f{layout.TextOf(entry, CsvFields.Revision)}";
            }

            return layout.TextOf(entry, CsvFields.CustomerReference) is { } reference
                ? $"\u001f{reference}\u001f{layout.TextOf(entry, CsvFields.ReleaseNumber)}\u001f{layout.TextOf(entry, "customer.code")}\u001f{layout.TextOf(entry, "customer.email")}"
                : null;
        }

        // A blank cell says "as above", so that a constant says nothing here.
        private static string? NumberOf(CsvEntry entry) =>
            CsvLayout.CellOf(entry, CsvFields.ExternalId) ?? CsvLayout.CellOf(entry, CsvFields.CustomerReference);
    }
}
