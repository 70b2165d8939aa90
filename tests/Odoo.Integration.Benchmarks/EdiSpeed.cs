using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;
using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Edi;
using Odoo.Integration.Channels.Edi.Edifact;
using Odoo.Integration.Channels.Edi.X12;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Benchmarks;

/// <summary>Reading EDI beside a bare scan of the same bytes for segment terminators, and an interchange that is larger than the memory it may take.</summary>
internal static class EdiSpeed
{
    private const string Scan = "bare scan of the bytes for terminators, MB/s";
    private const string Tokens = "EDI tokenizer: every element boundary found, MB/s";
    private const string Adapter = "850 adapter: bytes to canonical orders, MB/s";
    private const string Edifact = "EDIFACT adapter: bytes to canonical orders, MB/s";
    private const double Megabyte = 1024 * 1024;

    public static void Measure(int megabytes, int rounds, Report report)
    {
        Large(megabytes, report);
        var bytes = All(InterchangeStream.OfX12(64L * 1024 * 1024));
        var messages = All(InterchangeStream.OfEdifact(64L * 1024 * 1024));
        Count(bytes, out _);
        Tokenize(bytes, out _);
        for (var round = 0; round < rounds; round++)
        {
            report.Add(Scan, Speed(bytes.Length, () => Count(bytes, out _)));
            report.Add(Tokens, Speed(bytes.Length, () => Tokenize(bytes, out _)));
        }

        // The first of each, which the runtime still compiles, does not count.
        Read(new X12PurchaseOrderFormat(), new MemoryStream(bytes), static (_, _) => { });
        Read(new EdifactOrderFormat(), new MemoryStream(messages), static (_, _) => { });
        for (var round = 0; round < Math.Max(3, rounds / 3); round++)
        {
            report.Add(Adapter, Speed(bytes.Length, () => Read(new X12PurchaseOrderFormat(), new MemoryStream(bytes), static (_, _) => { }, report)));
            report.Add(Edifact, Speed(messages.Length, () => Read(new EdifactOrderFormat(), new MemoryStream(messages), static (_, _) => { }, report)));
        }

        Agree(bytes);
        report.Write((Tokens, Scan), (Adapter, Scan), (Edifact, Scan), (Edifact, Adapter));
    }

    // A gigabyte, by default, out of a stream that makes it; the peak is what the process has, the runtime included.
    private static void Large(int megabytes, Report report)
    {
        using var stream = InterchangeStream.OfX12(megabytes * 1024L * 1024);
        var peak = 0L;
        var clock = Stopwatch.StartNew();
        Read(new X12PurchaseOrderFormat(), stream, (number, _) => peak = number % 1000 == 0 ? Math.Max(peak, Environment.WorkingSet) : peak);
        report.Add(string.Create(CultureInfo.InvariantCulture, $"interchange of {megabytes} MB: MB/s"), stream.Length / Megabyte / clock.Elapsed.TotalSeconds);
        report.Add(string.Create(CultureInfo.InvariantCulture, $"interchange of {megabytes} MB: largest working set of the process, MB"), peak / Megabyte);
    }

    private static byte[] All(Stream made)
    {
        using (made)
        {
            var bytes = new byte[made.Length];
            made.ReadExactly(bytes);
            return bytes;
        }
    }

    private static int Read(IChannelFormat format, Stream payload, Action<int, Order> each, Report? report = null)
    {
        var profile = new ConfigurationBuilder().Build().GetSection("Profile");
        var delivery = new Delivery("bench", OrderSource.Edi, PayloadId.Of([]), DateTimeOffset.UnixEpoch, "bench");
        var (orders, before) = (0, GC.GetAllocatedBytesForCurrentThread());
        foreach (var reading in format.Configure(profile).Read(payload, delivery))
        {
            if (reading is ChannelReading.Found found)
            {
                each(++orders, found.Order);
            }
            else if (reading is ChannelReading.Refused refused)
            {
                throw new InvalidOperationException(refused.Problems[0].ToString());
            }
        }

        report?.Add(format is EdifactOrderFormat ? "EDIFACT adapter: allocated an order of 20 lines (2.9 KB), KB" : "850 adapter: allocated an order of 60 lines (5.7 KB), KB", (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / orders);
        return orders;
    }

    private static int Count(byte[] bytes, out int segments)
    {
        segments = 0;
        for (ReadOnlySpan<byte> rest = bytes; rest.IndexOf((byte)'~') is var end and >= 0; rest = rest[(end + 1)..])
        {
            segments++;
        }

        return segments;
    }

    private static int Tokenize(byte[] bytes, out int elements)
    {
        using var stream = new MemoryStream(bytes);
        var (reader, segment, segments) = (new SegmentReader(stream), new Segment(Encoding.UTF8), 0);
        var delimiters = new Delimiters((byte)'*', (byte)'>', (byte)'~');
        elements = 0;
        while (reader.Read(delimiters, segment) == SegmentOutcome.Whole)
        {
            segments++;
            elements += segment.Count;
        }

        return segments;
    }

    // A figure of something that found the wrong things is none.
    private static void Agree(byte[] bytes)
    {
        var separators = bytes.AsSpan().Count((byte)'*');
        if (Tokenize(bytes, out var elements) != Count(bytes, out _) || elements != separators)
        {
            throw new InvalidOperationException($"the tokenizer found {elements} elements, there are {separators}");
        }
    }

    private static double Speed(long length, Func<int> work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return length / Megabyte / clock.Elapsed.TotalSeconds;
    }
}
