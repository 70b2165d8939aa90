using System.Globalization;
using System.Text.Json;

namespace Odoo.Integration.Benchmarks.Screening;

/// <summary>How long something took, again and again, in microseconds.</summary>
internal sealed class Latencies(string name)
{
    private readonly List<double> _values = [];

    public string Name => name;

    public double Median => At(0.5);

    public int Count => _values.Count;

    public void Add(TimeSpan elapsed)
    {
        lock (_values)
        {
            _values.Add(elapsed.TotalMicroseconds);
        }
    }

    public double At(double share)
    {
        var sorted = _values.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }

    public void Write() => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-64} median {Median,8:0} us   p95 {At(0.95),8:0}   p99 {At(0.99),8:0}   most {At(1),8:0}   ({Count} times)"));

    public void WriteRatio(Latencies to) => Console.WriteLine(JsonSerializer.Serialize(
        new { name, value = Math.Round(Median, 1), unit = "us", baseline = to.Name, ratio = Math.Round(Median / to.Median, 3), p95 = Math.Round(At(0.95), 1), p99 = Math.Round(At(0.99), 1) }));
}
