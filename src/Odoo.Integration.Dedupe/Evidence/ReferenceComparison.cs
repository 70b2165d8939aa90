using System.Globalization;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>Compares customer references.</summary>
internal static class ReferenceComparison
{
    /// <summary>References this far apart as numbers are taken for ones that follow each other: people place orders in a row.</summary>
    private const int InARow = 20;

    /// <summary>Shortest normalised reference in which one wrong letter is told from another reference.</summary>
    private const int ShortestForTypos = 4;

    // Read for one another on paper and on screens.
    private static readonly string[] Lookalikes = ["0OQD", "1IL", "2Z", "5S", "6G", "8B", "UV"];

    public static Finding Compare(OrderProfile order, OrderProfile other)
    {
        if (order.NormalisedReference is not { } mine || other.NormalisedReference is not { } theirs)
        {
            var words = order.Reference is null && other.Reference is null
                ? "neither has a customer reference"
                : $"only one has a customer reference ({order.Reference ?? other.Reference})";
            return Result(EvidenceLevel.ReferenceMissing, words);
        }

        if (mine == theirs)
        {
            return order.ReleaseNumber != other.ReleaseNumber
                ? Result(EvidenceLevel.ReferenceOtherRelease, $"reference {order.Reference} with release {order.ReleaseNumber ?? "none"}, the other with release {other.ReleaseNumber ?? "none"}")
                : order.Reference == other.Reference
                    ? Result(EvidenceLevel.ReferenceEqual, $"reference {order.Reference} on both")
                    : Result(EvidenceLevel.ReferenceNormalisedEqual, $"reference {order.Reference} is {other.Reference} written differently");
        }

        return Differing(order, other, mine, theirs);
    }

    private static Finding Differing(OrderProfile order, OrderProfile other, string mine, string theirs)
    {
        var pair = $"reference {order.Reference}, the other {other.Reference}";
        if (Math.Min(mine.Length, theirs.Length) < ShortestForTypos || FollowEachOther(mine, theirs))
        {
            return Result(EvidenceLevel.ReferenceConflicting, pair);
        }

        if (mine.Length == theirs.Length)
        {
            var wrong = Enumerable.Range(0, mine.Length).Where(at => mine[at] != theirs[at]).Take(3).ToArray();
            if (wrong is [var first, var second] && second == first + 1 && mine[first] == theirs[second] && mine[second] == theirs[first])
            {
                return Result(EvidenceLevel.ReferenceNear, $"reference {order.Reference} is {other.Reference} with two signs swapped");
            }

            return wrong switch
            {
                [var at] when Alike(mine[at], theirs[at]) => Result(EvidenceLevel.ReferenceNear, $"reference {order.Reference} is {other.Reference} with one letter mistaken"),
                [var at] when char.IsDigit(mine[at]) && char.IsDigit(theirs[at]) => Result(EvidenceLevel.ReferenceDigitDiffers, $"{pair}: one digit differs"),
                [_] => Result(EvidenceLevel.ReferenceNear, $"reference {order.Reference} is {other.Reference} with one letter mistaken"),
                _ when wrong.All(at => Alike(mine[at], theirs[at])) && AllAlike(mine, theirs) =>
                    Result(EvidenceLevel.ReferenceNear, $"reference {order.Reference} is {other.Reference} with letters mistaken for digits"),
                _ => Result(EvidenceLevel.ReferenceConflicting, pair),
            };
        }

        var (shorter, longer) = mine.Length < theirs.Length ? (mine, theirs) : (theirs, mine);
        return longer.Length == shorter.Length + 1 && IsWithoutOne(shorter, longer)
            ? Result(EvidenceLevel.ReferenceNear, $"reference {order.Reference} is {other.Reference} with one sign too many or too few")
            : Result(EvidenceLevel.ReferenceConflicting, pair);
    }

    private static bool Alike(char a, char b) => Array.Exists(Lookalikes, group => group.Contains(a) && group.Contains(b));

    private static bool AllAlike(string a, string b) => a.Zip(b).All(static pair => pair.First == pair.Second || Alike(pair.First, pair.Second));

    private static bool IsWithoutOne(string shorter, string longer)
    {
        var common = shorter.Zip(longer).TakeWhile(static pair => pair.First == pair.Second).Count();
        return shorter.AsSpan(common).SequenceEqual(longer.AsSpan(common + 1));
    }

    private static bool FollowEachOther(string mine, string theirs)
    {
        var common = mine.Zip(theirs).TakeWhile(static pair => pair.First == pair.Second && !char.IsDigit(pair.First)).Count();
        return long.TryParse(mine.AsSpan(common), NumberStyles.None, CultureInfo.InvariantCulture, out var a)
            && long.TryParse(theirs.AsSpan(common), NumberStyles.None, CultureInfo.InvariantCulture, out var b)
            && Math.Abs(a - b) <= InARow;
    }

    private static Finding Result(EvidenceLevel level, string words) => new(EvidenceField.Reference, level, words);
}
