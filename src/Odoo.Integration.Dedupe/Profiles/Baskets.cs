using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Dedupe.Profiles;

/// <summary>Baskets as sorted lists of products, and as one number.</summary>
internal static class Baskets
{
    /// <summary>Lines of one product and unit added up, in ascending order: a resend may reorder, split or merge lines.</summary>
    public static ProfileLine[] AddUp(ProfileLine[] lines)
    {
        Array.Sort(lines, static (a, b) => a.Product != b.Product ? a.Product.CompareTo(b.Product) : string.CompareOrdinal(a.Unit, b.Unit));
        var count = 0;
        foreach (var line in lines)
        {
            if (count > 0 && lines[count - 1] is var last && last.Product == line.Product && last.Unit == line.Unit)
            {
                lines[count - 1] = last with
                {
                    Gtin = last.Gtin != 0 ? last.Gtin : line.Gtin, BuyerSku = last.BuyerSku != 0 ? last.BuyerSku : line.BuyerSku,
                    Quantity = last.Quantity + line.Quantity, Value = last.Value + line.Value,
                };
            }
            else
            {
                lines[count++] = line;
            }
        }

        return count == lines.Length ? lines : lines[..count];
    }

    /// <summary>Products and quantities as one number; 0 for no lines.</summary>
    public static long Of(ProfileLine[] lines)
    {
        long hash = 0;
        Span<char> quantity = stackalloc char[40];
        foreach (var line in lines)
        {
            Decimals.Trim(line.Quantity).TryFormat(quantity, out var length, provider: System.Globalization.CultureInfo.InvariantCulture);
            hash = StableHash.Of(hash, StableHash.Of(line.Product, StableHash.Of('q', quantity[..length])));
            hash = StableHash.Of(hash, StableHash.Of('u', line.Unit));
        }

        return hash;
    }

    /// <summary>The products alone as one number; 0 for no lines.</summary>
    public static long OfProducts(ProfileLine[] lines)
    {
        long hash = 0;
        long last = 0;
        foreach (var line in lines)
        {
            hash = line.Product == last ? hash : StableHash.Of(hash, line.Product);
            last = line.Product;
        }

        return hash;
    }
}
