using System.Globalization;
using System.Text;
using Odoo.Integration.Corpus;
using Odoo.Integration.Corpus.Detectors;
using Odoo.Integration.Corpus.Measuring;
using Odoo.Integration.Dedupe.Policies;

namespace Odoo.Integration.UnitTests.Dedupe;

/// <summary>What each signal is worth, and how screening does on streams unlike the one it was tuned on. Minutes long, made when asked for.</summary>
public sealed class CorpusStudies
{
    private static readonly (string Name, CorpusOptions Options)[] Variations =
    [
        ("as it is", new()),
        ("duplicates on the same channel only", new() { RepeatChannels = RepeatChannels.Same }),
        ("duplicates across channels only", new() { RepeatChannels = RepeatChannels.Other }),
        ("no ship-to, no requested delivery", new() { WithoutDelivery = true }),
        ("references missing on 30 %", new() { ReferencesMissing = 0.3 }),
        ("look-alikes tripled", new() { LookAlikeShare = 0.18 }),
        ("duplicate share 0.5 %", new() { DuplicateShare = 0.0048 }),
        ("duplicate share 5 %", new() { DuplicateShare = 0.048 }),
        ("no prices", new() { WithoutPrices = true }),
    ];

    /// <summary>The built-in policy, or the file that CORPUS_POLICY names: to try weights on all streams.</summary>
    private static ScreeningPolicy Policy => Environment.GetEnvironmentVariable("CORPUS_POLICY") is { Length: > 0 } file ? ScreeningPolicy.Parse(File.ReadAllText(file)) : ScreeningPolicy.Default();

    /// <summary>Each run's threshold is the one at which it holds as many orders as screening with all signals does.</summary>
    [Test]
    public void What_each_signal_is_worth()
    {
        CorpusGiven.OnlyWhenAsked("CORPUS_ABLATIONS");
        var reports = Ablations.Of(Policy).AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Select(static make => DetectionReport.Together([.. CorpusGiven.Reported.Select(corpus => DetectionReport.Of(make(), corpus))])).ToArray();
        var (holds, wrong) = (reports[0].Precision.Of, reports[0].FalsePositives.Count);
        var text = new StringBuilder();
        Line(text, $"# Ablations, Report half, seeds 1 to {CorpusGiven.Seeds}\n");
        Line(text, $"| signals | found at {holds} holds | false positives there | found at {wrong} false positives | calibration error, policy's own threshold |\n| --- | --- | --- | --- | --- |");
        foreach (var report in reports)
        {
            var ranked = report.Judged.OrderByDescending(static one => one.Detection.Probability).ThenBy(static one => one.OrderId).ToArray();
            var held = ranked.Take(holds).ToArray();
            var duplicates = ranked.Count(static one => one.IsDuplicate);
            var found = new Rate(held.Count(static one => one.IsDuplicate), duplicates);
            var errors = 0;
            var atEqual = new Rate(ranked.TakeWhile(one => one.IsDuplicate || ++errors <= wrong).Count(static one => one.IsDuplicate), duplicates);
            Line(text, $"| {report.Detector} | {found} | {holds - found.Count} | {atEqual} | {report.CalibrationOfCandidates.Error:0.0000} |");
        }

        Attach("ablations.md", text);
        reports.Length.ShouldBeGreaterThan(10);
    }

    [Test]
    public void Streams_unlike_the_one_it_was_tuned_on()
    {
        CorpusGiven.OnlyWhenAsked("CORPUS_VARIATIONS");
        var text = new StringBuilder();
        Line(text, $"# Variations, Report half, seeds 1 to {CorpusGiven.Seeds}\n");
        Line(text, $"| stream | false positives | found, right order | holds that are right | calibration error |\n| --- | --- | --- | --- | --- |");
        var reports = Variations.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(static variation => (variation.Name, Report: DetectionReport.Together(
            [.. Enumerable.Range(1, CorpusGiven.Seeds).Select(seed => DetectionReport.Of(new ScreeningDetector(Policy), CorpusGiven.Make(variation.Options with { Seed = seed, Part = CorpusPart.Report })))]))).ToArray();
        foreach (var (name, report) in reports)
        {
            Line(text, $"| {name} | {report.FalsePositives} | {report.FoundRight} | {report.PrecisionRight} | {report.CalibrationOfCandidates.Error:0.0000} |");
        }

        foreach (var (name, report) in reports)
        {
            Line(text, $"\n## {name}: kinds found below 95 %, look-alikes held above 1 in 200\n");
            foreach (var row in report.Duplicates.Where(static row => row.HeldRight.Value < 0.95).Concat(report.LookAlikes.Where(static row => row.Held.Value > 0.005)))
            {
                Line(text, $"- {row.Kind}: {row.Held}");
            }
        }

        Attach("variations.md", text);
        reports.ShouldAllBe(static row => row.Report.PrecisionRight.Value > 0.5);
    }

    private static void Attach(string file, StringBuilder text)
    {
        CorpusGiven.Attach(file, text.ToString());
        TestContext.Out.WriteLine(text);
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
