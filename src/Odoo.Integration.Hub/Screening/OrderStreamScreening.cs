using System.Text;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Dedupe.Streams;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Json;

namespace Odoo.Integration.Hub.Screening;

/// <summary>Screens a file of canonical orders: lines are read by several threads, a batch ahead of the decisions, which are made in the file's sequence.</summary>
internal sealed class OrderStreamScreening(ScreeningPolicy policy, int threads, string name, TextWriter problems)
{
    private const int Batch = 1024;

    /// <summary>Longest line: an order of the most lines with the longest texts is shorter.</summary>
    private const int MostCharacters = 256 * 1024 * 1024;

    private readonly StreamScreening _screening = new(policy);
    private DateTimeOffset _clock = DateTimeOffset.MinValue;
    private bool _refused;

    /// <summary>False where a line could not be read.</summary>
    public async Task<bool> RunAsync(Stream orders, TextWriter output, StreamProgress progress, CancellationToken cancellation)
    {
        using var lines = new StreamReader(orders, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        await using var decisions = new StreamDecisionWriter(output);
        var next = ReadAsync(await TakeAsync(lines, 0, cancellation), cancellation);
        for (long number = 0; ; number += Batch)
        {
            var batch = await next;
            if (batch.Length == 0)
            {
                return !_refused;
            }

            next = ReadAsync(await TakeAsync(lines, number + Batch, cancellation), cancellation);
            foreach (var reading in batch)
            {
                await DecideAsync(reading, decisions, progress);
            }
        }
    }

    private static async Task<(long Number, string Text)[]> TakeAsync(StreamReader lines, long number, CancellationToken cancellation)
    {
        var taken = new List<(long, string)>(Batch);
        while (taken.Count < Batch && await lines.ReadLineAsync(cancellation) is { } text)
        {
            taken.Add((++number, text));
        }

        return [.. taken];
    }

    private Task<Reading[]> ReadAsync((long Number, string Text)[] lines, CancellationToken cancellation) => Task.Run(
        () =>
        {
            var readings = new Reading[lines.Length];
            Parallel.For(0, lines.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, at => readings[at] = Read(lines[at].Number, lines[at].Text));
            return readings;
        },
        cancellation);

    private static Reading Read(long number, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Reading(number, null, null, null);
        }

        if (text.Length > MostCharacters)
        {
            return new Reading(number, null, null, $"the line has {text.Length} characters; {MostCharacters} is the most");
        }

        return OrderJsonReader.Read(Encoding.UTF8.GetBytes(text)) switch
        {
            // The place in the file is the id: a file may hold one order twice.
            OrderReading.Good good when Clock(good.Order) is { } at => new Reading(number, good.Order, StreamOrder.Of(good.Order with { Id = IdOf(number) }, at), null),
            OrderReading.Good => new Reading(number, null, null, "$.provenance.receivedAt: it says neither when it came nor when it was ordered; add provenance, or orderedAt"),
            OrderReading.Bad bad => new Reading(number, null, null, string.Join("; ", bad.Problems.Take(5).Select(static problem => $"{problem.Position}: {problem.What}; {problem.Remedy}"))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static DateTimeOffset? Clock(Order order) => order.Provenance?.ReceivedAt ?? order.OrderedAt;

    private static Guid IdOf(long number) => new((int)(number >> 32), (short)(number >> 16), (short)number, 0, 0, 0, 0, 0, 0, 0, 0);

    private async ValueTask DecideAsync(Reading reading, StreamDecisionWriter decisions, StreamProgress progress)
    {
        if (reading.Order is not { } order || reading.Ready is not { } ready)
        {
            if (reading.Problem is { } problem)
            {
                _refused = true;
                await problems.WriteLineAsync($"{name}:{reading.Number}: {problem}");
            }

            return;
        }

        // The sequence of the file is the sequence of arrival, whatever the clocks of its senders say.
        _clock = ready.Profile.ReceivedAt > _clock ? ready.Profile.ReceivedAt : _clock;
        var decision = _screening.Next(ready.Profile.ReceivedAt == _clock ? ready : ready with { Profile = ready.Profile with { ReceivedAt = _clock } });
        await decisions.WriteAsync(order, decision);
        progress.Count(decision is not StreamDecision.Screened { Decision: ScreeningDecision.Clear });
    }

    private sealed record Reading(long Number, Order? Order, StreamOrder? Ready, string? Problem);
}
