using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>Compares baskets: multisets of product and base quantity, both in ascending order of product.</summary>
internal static class LinesComparison
{
    private const int Many = 3;

    private const decimal Most = 0.8m;

    private const decimal Half = 0.5m;

    /// <summary>Amounts of money this close are one amount, rounded differently.</summary>
    private const decimal SameMoney = 0.005m;

    /// <summary>What two baskets have in common.</summary>
    /// <param name="Level">The level.</param>
    /// <param name="Common">Products in common.</param>
    /// <param name="Equal">Of these, with the same quantity.</param>
    /// <param name="Rarity">Bits of surprise that the common products are worth.</param>
    public readonly record struct Result(EvidenceLevel Level, int Common, int Equal, double Rarity);

    /// <param name="mine">The basket that came.</param>
    /// <param name="theirs">An earlier one.</param>
    /// <param name="surprise">For each line of <paramref name="mine"/>, −log₂ of how likely another order has its product.</param>
    public static Result Compare(ReadOnlySpan<ProfileLine> mine, ReadOnlySpan<ProfileLine> theirs, ReadOnlySpan<double> surprise)
    {
        var (common, equal, rarity) = (0, 0, 0.0);
        decimal myShare = 0, theirShare = 0;
        for (int m = 0, t = 0; m < mine.Length && t < theirs.Length;)
        {
            ref readonly var here = ref mine[m];
            ref readonly var there = ref theirs[t];
            if (here.Product != there.Product)
            {
                _ = here.Product < there.Product ? m++ : t++;
                continue;
            }

            var isEqual = IsEqual(here, there);
            (common, equal, rarity) = (common + 1, isEqual ? equal + 1 : equal, rarity + surprise[m]);
            (myShare, theirShare) = (myShare + (here.Value ?? 0), theirShare + (there.Value ?? 0));
            (m, t) = (m + 1, t + 1);
        }

        return new Result(LevelOf(mine, theirs, common, equal, myShare, theirShare), common, equal, rarity);
    }

    private static EvidenceLevel LevelOf(ReadOnlySpan<ProfileLine> mine, ReadOnlySpan<ProfileLine> theirs, int common, int equal, decimal myShare, decimal theirShare)
    {
        var smaller = Math.Min(mine.Length, theirs.Length);
        if (common == 0)
        {
            return AreNamedAlike(mine, theirs) ? EvidenceLevel.LinesDisjoint : HaveSameAmounts(mine, theirs) ? EvidenceLevel.LinesSameAmounts : EvidenceLevel.LinesNotComparable;
        }

        if (common == mine.Length && common == theirs.Length)
        {
            return equal == common ? EvidenceLevel.LinesEqual
                : equal == common - 1 && common >= Many ? EvidenceLevel.LinesOneQuantityOff
                : EvidenceLevel.LinesSameProducts;
        }

        var share = Math.Min(ShareOf(mine, myShare, common), ShareOf(theirs, theirShare, common));
        return share >= Most ? EvidenceLevel.LinesMostlySame
            : equal == smaller && (smaller >= Many || share >= Half) ? EvidenceLevel.LinesContained
            : share >= Half || 2 * common >= Math.Max(mine.Length, theirs.Length) ? EvidenceLevel.LinesHalfSame
            : EvidenceLevel.LinesPartlySame;
    }

    // The same quantity; or the same money, where one counts pieces and the other packs.
    private static bool IsEqual(in ProfileLine here, in ProfileLine there)
    {
        if (here.Unit == there.Unit && here.Quantity == there.Quantity)
        {
            return true;
        }

        return here.Value is { } mine and > 0 && there.Value is { } theirs and > 0 && Math.Abs(mine - theirs) <= SameMoney * Math.Max(mine, theirs)
            && (here.Unit != there.Unit || IsPack(here.Quantity, there.Quantity));
    }

    private static bool IsPack(decimal a, decimal b)
    {
        var (less, more) = a < b ? (a, b) : (b, a);
        return less > 0 && more / less >= 2 && more % less == 0;
    }

    // By value where every line has one, else by number of products.
    private static decimal ShareOf(ReadOnlySpan<ProfileLine> all, decimal common, int count)
    {
        decimal total = 0;
        foreach (ref readonly var line in all)
        {
            if (line.Value is not > 0)
            {
                return (decimal)count / all.Length;
            }

            total += line.Value.Value;
        }

        return common / total;
    }

    private static bool AreNamedAlike(ReadOnlySpan<ProfileLine> mine, ReadOnlySpan<ProfileLine> theirs)
    {
        var (here, there) = (Naming(mine), Naming(theirs));
        return (here & there) != 0 || here == 0 || there == 0;
    }

    // In which ways every line is named.
    private static int Naming(ReadOnlySpan<ProfileLine> lines)
    {
        var ways = 7;
        foreach (ref readonly var line in lines)
        {
            ways &= (line.HasSku ? 1 : 0) | (line.Gtin != 0 ? 2 : 0) | (line.BuyerSku != 0 ? 4 : 0);
        }

        return ways;
    }

    // Line by line the same money: the products are others in name only.
    private static bool HaveSameAmounts(ReadOnlySpan<ProfileLine> mine, ReadOnlySpan<ProfileLine> theirs)
    {
        if (mine.Length != theirs.Length)
        {
            return false;
        }

        decimal sum = 0, squares = 0;
        for (var at = 0; at < mine.Length; at++)
        {
            if (mine[at].Value is not { } here || theirs[at].Value is not { } there)
            {
                return false;
            }

            // Two multisets of money with equal sums, and equal sums of quantity by money, are equal but by a rare chance.
            sum += here - there;
            squares += (here * mine[at].Quantity) - (there * theirs[at].Quantity);
        }

        return Math.Abs(sum) < SameMoney && Math.Abs(squares) < 1;
    }
}
