using System.Globalization;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>Gives an order's lines their numbers: the same message always gives the same.</summary>
internal sealed class EdifactLineNumbers
{
    private const int Max = 999_999_999;

    private readonly HashSet<int> _taken = [];

    /// <summary>The buyer's line number (1082) where it is a number that was not used yet; else the next free one.</summary>
    public int Take(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Max && _taken.Add(number) ? number : Next(_taken.Count + 1);

    /// <summary>
    /// For a line that the message does not number, such as a second schedule: a thousand times the line it belongs to and its place among
    /// them, so that a later change of the order finds the same number.
    /// </summary>
    public int Derived(int parent, int place) => Next(parent <= (Max / 1000) - 1 ? (parent * 1000) + place : _taken.Count + 1);

    private int Next(int from)
    {
        var number = from;
        while (!_taken.Add(number))
        {
            number = number == Max ? 1 : number + 1;
        }

        return number;
    }
}
