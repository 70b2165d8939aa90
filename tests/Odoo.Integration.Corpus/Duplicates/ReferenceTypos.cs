namespace Odoo.Integration.Corpus.Duplicates;

/// <summary>What happens to a reference that is typed from paper or screen.</summary>
internal static class ReferenceTypos
{
    // Read for one another.
    private static readonly string[] Lookalikes = ["0O", "O0", "1I", "I1", "5S", "S5", "8B", "B8", "2Z", "6G"];

    private static readonly string[] Prefixes = ["PO-", "PO ", "P.O. ", "PO#", "Order ", "Order No. ", "Bestellung ", "Best.-Nr. ", "ORD-"];

    /// <summary>One slip: always another text, and another number too.</summary>
    public static string Mistype(string reference, Chance chance)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            var typed = chance.Pick([(0, 0.34), (1, 0.2), (2, 0.16), (3, 0.16), (4, 0.14)]) switch
            {
                0 => Substitute(reference, chance),
                1 => Transpose(reference, chance),
                2 => Misread(reference, chance),
                3 => LeaveOut(reference, chance),
                _ => Add(reference, chance),
            };
            if (typed.Trim().Length > 0 && new Orders.Values.CustomerReference(typed).Normalised != new Orders.Values.CustomerReference(reference).Normalised)
            {
                return typed;
            }
        }

        return reference + "1";
    }

    /// <summary>The same number with another word before it, other punctuation or none.</summary>
    public static string WriteDifferently(string reference, Chance chance)
    {
        var first = reference.AsSpan().IndexOfAnyInRange('0', '9');
        var word = first < 0 ? reference : reference[..first];
        var number = first < 0 ? string.Empty : reference[first..];
        var isOrderWord = first >= 0 && (word.Trim(' ', '-', '.').ToUpperInvariant() is "" or "PO" or "P" or "ORD" or "POR");
        for (var tries = 0; tries < 20; tries++)
        {
            var written = chance.Between(0, 3) switch
            {
                0 when isOrderWord => number,
                1 when isOrderWord => chance.Pick(Prefixes) + number,
                2 => reference.Replace("/", chance.Pick(["-", " ", ""]), StringComparison.Ordinal).Replace("-", chance.Pick(["", " ", "/"]), StringComparison.Ordinal),
                _ => chance.Happens(0.5) ? reference.ToLowerInvariant() : reference.ToUpperInvariant() + ".",
            };
            if (written.Length > 0 && written != reference)
            {
                return written;
            }
        }

        return "PO " + reference;
    }

    private static string Substitute(string text, Chance chance) => At(text, chance, (at, sign) =>
        text[..at] + (char.IsDigit(sign) ? (char)('0' + chance.Between(0, 9)) : (char)('A' + chance.Between(0, 25))) + text[(at + 1)..]);

    private static string Transpose(string text, Chance chance)
    {
        var at = chance.Between(0, Math.Max(0, text.Length - 2));
        return text.Length < 2 ? text : string.Concat(text.AsSpan(0, at), [text[at + 1], text[at]], text.AsSpan(at + 2));
    }

    private static string Misread(string text, Chance chance)
    {
        var pair = chance.Pick(Lookalikes);
        var at = text.IndexOf(pair[0], StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text : text[..at] + pair[1] + text[(at + 1)..];
    }

    private static string LeaveOut(string text, Chance chance) => At(text, chance, (at, _) => text.Remove(at, 1));

    private static string Add(string text, Chance chance) => At(text, chance, (at, sign) => text.Insert(at, chance.Happens(0.6) ? sign.ToString() : chance.Between(0, 9).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    // Slips are in the part that is looked at: letters and digits.
    private static string At(string text, Chance chance, Func<int, char, string> change)
    {
        var places = Enumerable.Range(0, text.Length).Where(at => char.IsLetterOrDigit(text[at])).ToArray();
        var at = places.Length == 0 ? 0 : chance.Pick(places);
        return change(at, text[at]);
    }
}
