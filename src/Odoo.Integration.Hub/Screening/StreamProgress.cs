using System.Diagnostics;
using System.Globalization;

namespace Odoo.Integration.Hub.Screening;

/// <summary>Tells the person at a terminal how far a stream is: one line, written over.</summary>
internal sealed class StreamProgress(TextWriter terminal, bool isShown) : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _shown;
    private long _orders;
    private long _held;

    public void Count(bool isHeld)
    {
        (_orders, _held) = (_orders + 1, _held + (isHeld ? 1 : 0));
        if (isShown && _orders % 256 == 0 && Stopwatch.GetElapsedTime(_shown == 0 ? _start : _shown) >= Every)
        {
            _shown = Stopwatch.GetTimestamp();
            Show('\r', string.Empty);
        }
    }

    public void Dispose()
    {
        if (isShown)
        {
            Show('\r', Environment.NewLine);
        }
    }

    private void Show(char before, string after) => terminal.Write(string.Create(
        CultureInfo.InvariantCulture, $"{before}{_orders} orders, {_orders / Math.Max(0.001, Stopwatch.GetElapsedTime(_start).TotalSeconds):0} a second, {_held} held{after}"));
}
