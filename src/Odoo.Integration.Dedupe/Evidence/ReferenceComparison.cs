using System.Globalization;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Dedupe.Evidence;

/// <summary>Compares customer references.</summary>
internal static class ReferenceComparison
{
    /// <summary>References this far apart as numbers are taken for ones that follow each other: people place orders in a row.</summary>
    private const int InARow = 20;

    /// <summary>Shortest normalised reference in which one wrong letter is told from another reference.</summary>
    private const int ShortestForTypos = 3;

    /// <summary>With fewer digits a reference is a name, not a number.</summary>
    private const int FewestDigits = 2;

    /// <summary>Most letters before a number that say no more than its kind.</summary>
    private const int MostLetters = 4;

    /// <summary>Shortest number of which the beginning was left out, or that was copied from an order number.</summary>
    private const int ShortestNumber = 5;

    /// <param name="order">The order that came.</param>
    /// <param name="other">An earlier one.</param>
    /// <param name="uses">On how many more orders, of other baskets, the customer writes the reference of <paramref name="order"/>.</param>
    public static EvidenceLevel Compare(OrderProfile order, OrderProfile other, int uses)
    {
        if (order.NormalisedReference is not { } mine || other.NormalisedReference is not { } theirs)
        {
            return IsCrossed(order, other) ? EvidenceLevel.ReferenceCrossed
                : order.NormalisedReference is null && other.NormalisedReference is null ? EvidenceLevel.ReferenceMissingOnBoth
                : EvidenceLevel.ReferenceMissing;
        }

        if (mine != theirs)
        {
            return IsCrossed(order, other) ? EvidenceLevel.ReferenceCrossed : Differing(mine, theirs);
        }

        return order.ReleaseNumber != other.ReleaseNumber ? order.ReleaseNumber is null || other.ReleaseNumber is null ? EvidenceLevel.ReferenceReleaseMissing : EvidenceLevel.ReferenceOtherRelease
            : order.ReleaseNumber is not null ? EvidenceLevel.ReferenceSameRelease
            : uses > 0 ? EvidenceLevel.ReferenceReused
            : !HasNumber(mine) ? EvidenceLevel.ReferenceSameWords
            : order.Reference == other.Reference ? EvidenceLevel.ReferenceEqual
            : EvidenceLevel.ReferenceNormalisedEqual;
    }

    private static bool HasNumber(ReadOnlySpan<char> reference)
    {
        var digits = 0;
        foreach (var letter in reference)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return digits >= FewestDigits;
    }

    /// <summary>Whether two references that differ could be one, mistyped.</summary>
    public static bool AreNear(string mine, string theirs) => mine != theirs && Differing(mine, theirs) is EvidenceLevel.ReferenceNear or EvidenceLevel.ReferenceDigitDiffers;

    private static EvidenceLevel Differing(string mine, string theirs)
    {
        if (Math.Min(mine.Length, theirs.Length) < ShortestForTypos)
        {
            return EvidenceLevel.ReferenceConflicting;
        }

        if (HaveSameNumber(mine, theirs))
        {
            return EvidenceLevel.ReferenceNear;
        }

        var steps = Steps(mine, theirs);
        if (mine.Length != theirs.Length)
        {
            var (shorter, longer) = mine.Length < theirs.Length ? (mine, theirs) : (theirs, mine);
            return AreLooselyEqual(mine, theirs) || IsWithoutOne(shorter, longer) || IsEndOf(shorter, longer) ? EvidenceLevel.ReferenceNear : EvidenceLevel.ReferenceConflicting;
        }

        var (wrong, first, last, alike) = Differences(mine, theirs);
        var isSwapped = wrong == 2 && last == first + 1 && mine[first] == theirs[last] && mine[last] == theirs[first];
        return alike ? EvidenceLevel.ReferenceNear

            // The next numbers of a row; a number that goes back is none of them.
            : steps is > 0 and <= InARow ? EvidenceLevel.ReferenceInSequence
            : isSwapped ? EvidenceLevel.ReferenceNear
            : wrong == 1 ? char.IsAsciiDigit(mine[first]) && char.IsAsciiDigit(theirs[first]) ? EvidenceLevel.ReferenceDigitDiffers : EvidenceLevel.ReferenceNear
            : steps is < 0 and >= -InARow ? EvidenceLevel.ReferenceInSequence
            : EvidenceLevel.ReferenceConflicting;
    }

    private static (int Wrong, int First, int Last, bool Alike) Differences(string mine, string theirs)
    {
        var (wrong, first, last, alike) = (0, -1, -1, true);
        for (var at = 0; at < mine.Length; at++)
        {
            if (mine[at] != theirs[at])
            {
                wrong++;
                first = first < 0 ? at : first;
                last = at;
                alike &= References.Loose(mine[at]) == References.Loose(theirs[at]);
            }
        }

        return (wrong, first, last, alike);
    }

    private static bool AreLooselyEqual(ReadOnlySpan<char> mine, ReadOnlySpan<char> theirs)
    {
        mine = mine.TrimStart("0OQD");
        theirs = theirs.TrimStart("0OQD");
        if (mine.Length != theirs.Length || mine.Length == 0)
        {
            return false;
        }

        for (var at = 0; at < mine.Length; at++)
        {
            if (References.Loose(mine[at]) != References.Loose(theirs[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWithoutOne(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        var common = shorter.CommonPrefixLength(longer);
        return longer.Length == shorter.Length + 1 && shorter[common..].SequenceEqual(longer[(common + 1)..]);
    }

    private static bool IsEndOf(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer) =>
        shorter.Length >= ShortestNumber && shorter.IndexOfAnyExceptInRange('0', '9') < 0 && longer.EndsWith(shorter);

    // POR1460 and 1460: letters before a number are left out, or stand for its kind on one channel alone.
    private static bool HaveSameNumber(ReadOnlySpan<char> mine, ReadOnlySpan<char> theirs)
    {
        var here = Number(mine);
        var there = Number(theirs);
        return here.Length >= ShortestForTypos && here.SequenceEqual(there) && IsKind(mine[..^here.Length]) && IsKind(theirs[..^there.Length]);
    }

    private static ReadOnlySpan<char> Number(ReadOnlySpan<char> reference) => reference[(reference.LastIndexOfAnyExceptInRange('0', '9') + 1)..].TrimStart('0');

    private static bool IsKind(ReadOnlySpan<char> letters) => letters.TrimEnd('0') is { Length: <= MostLetters } kind && kind.IndexOfAnyInRange('0', '9') < 0;

    private static bool IsCrossed(OrderProfile order, OrderProfile other) =>
        IsCopied(order.NormalisedReference, other.ExternalId) || IsCopied(other.NormalisedReference, order.ExternalId);

    private static bool IsCopied(string? reference, string? number)
    {
        if (reference is not { Length: >= ShortestNumber } || number is null || number.Length < reference.Length)
        {
            return false;
        }

        // The number's letters and digits, from its end, are the reference's.
        var at = reference.Length - 1;
        for (var from = number.Length - 1; from >= 0 && at >= 0; from--)
        {
            if (!char.IsLetterOrDigit(number[from]))
            {
                continue;
            }

            if (char.ToUpperInvariant(number[from]) != reference[at--])
            {
                return false;
            }
        }

        return at < 0;
    }

    // By how many steps the number at the end of one is behind that of the other; null where they do not end in numbers alike.
    private static long? Steps(ReadOnlySpan<char> mine, ReadOnlySpan<char> theirs)
    {
        var common = 0;
        while (common < mine.Length && common < theirs.Length && mine[common] == theirs[common] && !char.IsAsciiDigit(mine[common]))
        {
            common++;
        }

        return long.TryParse(mine[common..], NumberStyles.None, CultureInfo.InvariantCulture, out var a) && long.TryParse(theirs[common..], NumberStyles.None, CultureInfo.InvariantCulture, out var b)
            ? a - b : null;
    }
}
