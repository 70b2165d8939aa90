using System.Globalization;

namespace Odoo.Integration.Hub.Pages.Flow;

/// <summary>A day by the hour as bars, in the units of its picture.</summary>
public sealed class HourChart
{
    public const int Width = 360;
    public const int Height = 96;

    private const int Top = 14;
    private const int Bottom = 80;
    private const int Gap = 2;

    private HourChart(IReadOnlyList<Bar> bars, long highest, long sum) => (Bars, Highest, Sum) = (bars, highest, sum);

    /// <summary>The oldest hour first.</summary>
    public IReadOnlyList<Bar> Bars { get; }

    /// <summary>What the highest bar stands for.</summary>
    public long Highest { get; }

    /// <summary>All bars together.</summary>
    public long Sum { get; }

    /// <summary>Where the bars stand.</summary>
    public static int Floor => Bottom;

    /// <param name="hours">The beginning of each hour with its number.</param>
    public static HourChart Of(IReadOnlyList<(DateTimeOffset From, long Count)> hours)
    {
        var highest = hours.Select(static hour => hour.Count).DefaultIfEmpty().Max();
        var step = (double)Width / Math.Max(1, hours.Count);
        var bars = hours.Select((hour, at) =>
        {
            // One order in an hour of thousands is seen too.
            var height = hour.Count == 0 ? 0 : Math.Max(1.5, (double)hour.Count / highest * (Bottom - Top));
            return new Bar(hour.From, hour.Count, at * step, Bottom - height, step - Gap, height);
        });
        return new HourChart([.. bars], highest, hours.Sum(static hour => hour.Count));
    }

    /// <summary>A length as SVG has it.</summary>
    public static string Text(double length) => length.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>One hour.</summary>
    /// <param name="From">Its beginning.</param>
    /// <param name="Count">Its number.</param>
    /// <param name="X">Left edge.</param>
    /// <param name="Y">Upper edge.</param>
    /// <param name="Width">Width.</param>
    /// <param name="Height">Height; 0 where nothing happened.</param>
    public sealed record Bar(DateTimeOffset From, long Count, double X, double Y, double Width, double Height);
}
