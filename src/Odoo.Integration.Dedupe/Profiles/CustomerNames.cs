using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Dedupe.Profiles;

/// <summary>Under what names a customer is known.</summary>
internal static class CustomerNames
{
    /// <summary>Fewest digits of a code that hint at a customer: K-12 and D-12 have little in common.</summary>
    private const int FewestDigits = 4;

    // Said or left out at will behind a company's name.
    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "GMBH", "MBH", "CO", "KG", "AG", "SE", "UG", "OHG", "EK", "LTD", "LIMITED", "PLC", "LLP", "LLC", "INC", "CORP", "CORPORATION", "COMPANY", "SA", "SARL", "SAS", "SRL", "SPA", "BV", "NV", "AB",
        "OY", "AS", "APS", "SL", "KFT", "SRO", "SPZOO", "PTY", "THE", "AND", "UND",
    };

    /// <summary>The names that say who it is, each with its kind before it.</summary>
    public static string[] Of(Party customer) => [.. new[]
    {
        Code(customer.Code), Key("g:", customer.Gln), Key("v:", customer.Vat),

        // The part before @ is case-sensitive by RFC 5321 §2.3.11 and by no mail server people use; what follows + sorts mail.
        customer.Email is { } mail ? "e:" + WithoutTag(mail).ToUpperInvariant() : null,
    }.OfType<string>()];

    /// <summary>What hints at who it is: one customer's codes on two systems share their digits, and its name is written on both.</summary>
    public static string[] HintsOf(Party customer)
    {
        var hints = new List<string>(2);
        if (customer.Code is { } code && Codes.Fold(code) is var folded && string.Concat(folded.Where(char.IsAsciiDigit)).TrimStart('0') is { Length: >= FewestDigits } digits && digits.Length < folded.TrimStart('0').Length)
        {
            hints.Add("c:" + digits);
        }

        if (customer.Name is { } name && NameOf(name) is { Length: > 2 } written)
        {
            hints.Add("n:" + written);
        }

        return [.. hints];
    }

    // Codes are typed and printed with blanks, dashes and in either case; numeric ones with zeros before them.
    private static string? Code(string? code) => code is null ? null
        : Codes.Fold(code) is { Length: > 0 } kept ? "c:" + (kept.All(char.IsAsciiDigit) && kept.TrimStart('0') is { Length: > 0 } significant ? significant : kept)
        : "c:" + code;

    private static string? Key(string kind, string? code) => code is null ? null : kind + (Codes.Fold(code) is { Length: > 0 } kept ? kept : code);

    private static string WithoutTag(string mail)
    {
        var (at, tag) = (mail.LastIndexOf('@'), mail.IndexOf('+', StringComparison.Ordinal));
        return tag > 0 && tag < at ? mail[..tag] + mail[at..] : mail;
    }

    private static string NameOf(string name) => string.Concat(name.Split([' ', '.', ',', '&', '-', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        .Select(Codes.Fold).Where(static word => !LegalForms.Contains(word)));
}
