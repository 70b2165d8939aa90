namespace Odoo.Integration.Corpus.Customers;

/// <summary>The check digit of GS1 keys (General Specifications §7.9): weights 3 and 1 from the right.</summary>
internal static class CheckDigit
{
    public static string Append(string digits)
    {
        var sum = digits.Reverse().Select(static (digit, at) => (digit - '0') * (at % 2 == 0 ? 3 : 1)).Sum();
        return digits + (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
