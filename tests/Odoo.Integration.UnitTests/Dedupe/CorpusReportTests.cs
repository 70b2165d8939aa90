using Odoo.Integration.Corpus;
using Odoo.Integration.Corpus.Detectors;
using Odoo.Integration.Corpus.Measuring;
using Odoo.Integration.Corpus.Streams;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Json;

namespace Odoo.Integration.UnitTests.Dedupe;

/// <summary>The labelled corpus, and how detectors do on it. The numbers stand in the results folder as Markdown and SVG.</summary>
public sealed class CorpusReportTests
{
    private OrderStreams _streams = null!;

    private IReadOnlyList<LabelledOrder> _report = null!;

    [OneTimeSetUp]
    public void Make()
    {
        if (OrderStreams.Read() is not { } streams)
        {
            Assert.Ignore("../shared/data/orders is absent");
            return;
        }

        _streams = streams;
        _report = CorpusGenerator.Generate(streams, new CorpusOptions { Part = CorpusPart.Report });
    }

    [Test]
    public void Baselines_and_screening_are_measured()
    {
        DetectionReport[] reports = [.. Baselines.All.Append(new ScreeningDetector(ScreeningPolicy.Default())).Select(detector => DetectionReport.Of(detector, _report))];
        Attach("duplicates-report.md", ReportText.Write("Duplicate detection on the Report half, seed 1", reports));
        Attach("duplicates-report.svg", CurvePicture.Draw("Precision and recall on the Report half, seed 1", reports));
        TestContext.Out.WriteLine(ReportText.Write("Duplicate detection on the Report half, seed 1", reports));
    }

    private static void Attach(string name, string text)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, name);
        File.WriteAllText(file, text);
        TestContext.AddTestAttachment(file);
    }
}
