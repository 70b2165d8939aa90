using System.Globalization;
using Odoo.Integration.Corpus;
using Odoo.Integration.Corpus.Streams;

namespace Odoo.Integration.Benchmarks;

/// <summary>Writes a labelled corpus to files, to try <c>hub screen</c> on by hand.</summary>
internal static class CorpusDump
{
    private const string Usage = "corpus [--seed N] [--part tune|report] [--heavy ORDERS] --out FILE";

    /// <returns>The exit code.</returns>
    public static int Write(string[] asked)
    {
        var (options, file) = (new CorpusOptions(), (string?)null);
        for (var at = 0; at < asked.Length; at += 2)
        {
            var value = at + 1 < asked.Length ? asked[at + 1] : string.Empty;
            switch (asked[at])
            {
                case "--seed" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed):
                    options = options with { Seed = seed };
                    break;
                case "--part" when Enum.TryParse<CorpusPart>(value, ignoreCase: true, out var part):
                    options = options with { Part = part };
                    break;
                case "--heavy" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var orders):
                    options = options with { HeavyOrders = orders };
                    break;
                case "--out" when value.Length > 0:
                    file = value;
                    break;
                default:
                    return Fail($"{asked[at]} {value} is not understood: {Usage}");
            }
        }

        return file is null ? Fail($"name the file to write: {Usage}")
            : OrderStreams.Read() is not { } streams ? Fail("../shared/data/orders is absent: the streams stand beside the repository")
            : Write(CorpusGenerator.Generate(streams, options), file);
    }

    private static int Write(IReadOnlyList<LabelledOrder> corpus, string file)
    {
        CorpusFiles.Write(corpus, file);
        Console.WriteLine($"{corpus.Count} orders: {file}; labels: {CorpusFiles.LabelsOf(file)}");
        return 0;
    }

    private static int Fail(string words)
    {
        Console.Error.WriteLine(words);
        return 2;
    }
}
