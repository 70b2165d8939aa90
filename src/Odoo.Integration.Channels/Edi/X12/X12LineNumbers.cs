namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// Numbers for the lines of one order. A line that has a number keeps it; the others take the free ones from 1 on, in their order. Parts
/// of a line and lines of allowances get numbers that come out the same in a change of the order.
/// </summary>
internal sealed class X12LineNumbers
{
    /// <summary>Largest number of a canonical line.</summary>
    public const int Max = 999_999_999;

    /// <summary>Most schedules of one line.</summary>
    public const int MaxParts = 500;

    private readonly HashSet<int> _used;
    private int _next = 1;

    public X12LineNumbers(IEnumerable<X12Line> lines) => _used = [.. lines.Select(static line => line.Number).OfType<int>()];

    public int Of(X12Line line)
    {
        if (line.Number is { } own)
        {
            return own;
        }

        while (!_used.Add(_next))
        {
            _next++;
        }

        return _next;
    }

    /// <summary>For the second and later schedules of a line (part 2 to 500) and for its allowances (part 501 on).</summary>
    public int Part(int line, int part) => Free((line * 1000L) + part);

    /// <summary>For an allowance or charge of the whole order.</summary>
    public int OfOrder(int ordinal) => Free(900_000_000L + ordinal);

    private int Free(long wanted)
    {
        var number = wanted <= Max ? (int)wanted : Max;
        while (!_used.Add(number))
        {
            number = number > 1 ? number - 1 : Max;
        }

        return number;
    }
}
