using Odoo.Integration.Corpus;
using Odoo.Integration.Corpus.Streams;

namespace Odoo.Integration.UnitTests.Dedupe;

/// <summary>The real streams, read once for all tests that need them, and corpora made of them.</summary>
internal static class CorpusGiven
{
    private static readonly Lazy<OrderStreams?> Read = new(OrderStreams.Read);

    /// <summary>The tests are left out, and say so, where the streams are absent.</summary>
    public static OrderStreams Streams
    {
        get
        {
            if (Read.Value is null)
            {
                Assert.Ignore("../shared/data/orders is absent");
            }

            return Read.Value!;
        }
    }

    public static IReadOnlyList<LabelledOrder> Make(int seed, CorpusPart? part, int heavy = 0) =>
        CorpusGenerator.Generate(Streams, new CorpusOptions { Seed = seed, Part = part, HeavyOrders = heavy });

    /// <summary>Writes what people read: into the folder of <c>tests/run</c>, else where NUnit works.</summary>
    public static void Attach(string name, string text)
    {
        var folder = ResultsFolder() ?? TestContext.CurrentContext.WorkDirectory;
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        TestContext.AddTestAttachment(file);
    }

    private static string? ResultsFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var results = Path.Combine(folder.FullName, ".local", "results");
            if (Directory.Exists(results))
            {
                return results;
            }
        }

        return null;
    }
}
