using System.Collections.Concurrent;
using Odoo.Integration.Corpus;
using Odoo.Integration.Corpus.Streams;

namespace Odoo.Integration.UnitTests.Dedupe;

/// <summary>The real streams, read once for all tests that need them, and corpora made of them.</summary>
internal static class CorpusGiven
{
    private static readonly Lazy<OrderStreams?> Read = new(OrderStreams.Read);

    private static readonly ConcurrentDictionary<(int Seed, CorpusPart? Part), Lazy<IReadOnlyList<LabelledOrder>>> Made = new();

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

    /// <summary>How many corpora are counted together: more of them take longer and narrow the intervals.</summary>
    public static readonly int Seeds = int.TryParse(Environment.GetEnvironmentVariable("CORPUS_SEEDS"), out var asked) && asked > 0 ? asked : 3;

    /// <summary>The corpora of the half that no weight was set on, one a seed; made once for all tests.</summary>
    public static IEnumerable<IReadOnlyList<LabelledOrder>> Reported => Enumerable.Range(1, Seeds).Select(static seed => Make(seed, CorpusPart.Report));

    /// <summary>A corpus, made once for all tests that ask for it.</summary>
    public static IReadOnlyList<LabelledOrder> Make(int seed, CorpusPart? part)
    {
        var streams = Streams;
        return Made.GetOrAdd((seed, part), key => new(() => CorpusGenerator.Generate(streams, new CorpusOptions { Seed = key.Seed, Part = key.Part }))).Value;
    }

    /// <summary>A corpus, made for this test.</summary>
    public static IReadOnlyList<LabelledOrder> Make(CorpusOptions options) => CorpusGenerator.Generate(Streams, options);

    /// <summary>A study that takes minutes is made when its variable is 1, and left out otherwise.</summary>
    public static void OnlyWhenAsked(string variable)
    {
        if (Environment.GetEnvironmentVariable(variable) != "1")
        {
            Assert.Ignore($"a study of minutes: set {variable}=1");
        }
    }

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
