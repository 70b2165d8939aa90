using System.Globalization;
using System.Text.Json;

namespace Odoo.Integration.Benchmarks;

/// <summary>Figures of several rounds: median and spread, and ratios of medians. A table for people, JSON Lines for programs.</summary>
internal sealed class Report
{
    private readonly Dictionary<string, List<double>> _figures = [];

    public void Add(string name, double value)
    {
        if (!_figures.TryGetValue(name, out var values))
        {
            _figures.Add(name, values = []);
        }

        values.Add(value);
    }

    public void Write(params (string Name, string Baseline)[] ratios)
    {
        foreach (var (name, values) in _figures)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-82} {Median(name),9:0.#}   ({values.Min():0.#} to {values.Max():0.#})"));
        }

        foreach (var (name, baseline) in ratios)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { name, value = Math.Round(Median(name), 1), unit = "1/s", baseline, ratio = Math.Round(Median(name) / Median(baseline), 4) }));
        }
    }

    private double Median(string name)
    {
        var sorted = _figures[name].Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
