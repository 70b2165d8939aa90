namespace Odoo.Integration.Erp.SaleOrders;

/// <summary>
/// How many lines one call carries. Cost goes with the lines, and most of a batch's gain is there at some fifty (measured on
/// 14.0 and 19.0); a longer call is only more to lose. Calls that take long, or fail, make it smaller; quick full ones larger.
/// </summary>
internal sealed class BatchSize(int first, int most)
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(10);

    private int _lines = Math.Min(first, most);

    /// <summary>Lines that the next call should have at most; an order that has more goes alone.</summary>
    public int Lines => Volatile.Read(ref _lines);

    /// <summary>Learns from a call that was answered.</summary>
    public void Answered(int lines, TimeSpan took)
    {
        var size = Lines;
        if (took > Slow && lines <= size)
        {
            Volatile.Write(ref _lines, Math.Max(1, size / 2));
        }
        else if (took < Quick && lines * 2 > size)
        {
            Volatile.Write(ref _lines, Math.Min(most, size + Math.Max(1, size / 4)));
        }
    }

    /// <summary>Learns from a call that had no answer or met another.</summary>
    public void Failed() => Volatile.Write(ref _lines, Math.Max(1, Lines / 2));
}
