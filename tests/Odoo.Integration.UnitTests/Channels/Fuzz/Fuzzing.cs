using System.Diagnostics;
using System.Text;
using Odoo.Integration.Channels;

namespace Odoo.Integration.UnitTests.Channels.Fuzz;

/// <summary>Reads damaged payloads and holds the reader to what no input may break: no exception, no hang, no hunger for memory.</summary>
internal static class Fuzzing
{
    /// <summary>
    /// What one payload of up to 64 KB may take. Where the clock says more it is read again and the processor's time counts, so that
    /// a busy machine does not: a thread that waits for its turn is no slow reader.
    /// </summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    /// <summary>What reading may allocate beside ten times the payload: buffers, problems, the reader itself.</summary>
    public const long Fixed = 512 * 1024;

    /// <summary>Reads the payloads of numbers 0 to <paramref name="count"/>, on every processor.</summary>
    public static void Run(IChannelReader reader, Mutator mutator, int count, Action<ChannelReading>? check = null) =>
        Parallel.For(0, count, number =>
        {
            var payload = mutator.Payload(number);
            try
            {
                Read(reader, payload, check);
            }
            catch (Exception failed)
            {
                throw new AssertionException($"payload {number} ({payload.Length} bytes, base64 {Convert.ToBase64String(payload)}): {failed.Message}", failed);
            }
        });

    /// <summary>Reads one payload within the limits; every reading is looked at, and receipts are written.</summary>
    public static void Read(IChannelReader reader, byte[] payload, Action<ChannelReading>? check = null)
    {
        var (taken, allocated) = Measure(reader, payload, check);
        var most = Fixed + (10L * payload.Length);

        // Buffers that the pool gave back while the machine was short of memory are made anew: the second reading finds them.
        for (var again = 0; (taken > Limit || allocated >= most) && again < 3; again++)
        {
            var before = OnProcessor();
            (taken, allocated) = Measure(reader, payload, check);
            taken = OnProcessor() is { } after && before is { } then ? after - then : taken;
        }

        taken.ShouldBeLessThan(Limit);
        allocated.ShouldBeLessThan(most);
    }

    private static (TimeSpan Taken, long Allocated) Measure(IChannelReader reader, byte[] payload, Action<ChannelReading>? check)
    {
        var delivery = Given.Delivery(payload);
        using var stream = new MemoryStream(payload);
        var (readings, before, clock) = (0, GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        foreach (var reading in reader.Read(stream, delivery))
        {
            readings++;
            Look(reading);
            check?.Invoke(reading);
        }

        var (taken, allocated) = (clock.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
        readings.ShouldBePositive("a payload without any reading");
        return (taken, allocated);
    }

    // Of this thread, in nanoseconds (proc(5), schedstat); null where the system does not tell.
    private static TimeSpan? OnProcessor() =>
        File.Exists("/proc/thread-self/schedstat") && long.TryParse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0], out var nanoseconds) && nanoseconds > 0
            ? TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick)
            : null;

    private static void Look(ChannelReading reading)
    {
        switch (reading)
        {
            case ChannelReading.Refused refused:
                Assert.That(refused.Problems.Count > 0 && refused.Problems.All(static problem => problem.What.Length > 0 && problem.Remedy.Length > 0), "a problem without words");
                break;
            case ChannelReading.Acknowledgement receipt:
                Assert.That(receipt.Write(1, Given.Now), Is.Not.Empty);
                break;
            case ChannelReading.Found found:
                Assert.That(found.Key.Value.Length, Is.InRange(1, 255));
                break;
        }
    }

    /// <summary>Text as tokens for a <see cref="Mutator"/>.</summary>
    public static byte[][] Tokens(params string[] tokens) => [.. tokens.Select(Encoding.Latin1.GetBytes)];
}
