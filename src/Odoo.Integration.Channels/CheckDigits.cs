namespace Odoo.Integration.Channels;

/// <summary>
/// The check digit of GTINs and GLNs: from the right, digits weigh 1, 3, 1, 3 … and their sum is a multiple of ten (GS1 General
/// Specifications, "Standard check digit calculations for GS1 data structures"). Zeros put before do not change it.
/// </summary>
internal static class CheckDigits
{
    /// <summary>Whether digits alone stand there, 2 to 18 of them, and the last one checks the others.</summary>
    public static bool AreRight(string digits)
    {
        if (digits.Length is < 2 or > 18 || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            sum += (digits[at] - '0') * ((digits.Length - at) % 2 == 0 ? 3 : 1);
        }

        return sum % 10 == 0;
    }
}
