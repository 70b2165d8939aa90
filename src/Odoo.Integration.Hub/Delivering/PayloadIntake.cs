using Odoo.Integration.Channels;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Store.Intake;

namespace Odoo.Integration.Hub.Delivering;

/// <summary>Reads a payload with its channel's reader and takes what it finds through the one door, part by part.</summary>
public sealed class PayloadIntake(IntakeStore store)
{
    /// <summary>Most orders of one transaction.</summary>
    private const int MaxRecords = 100;

    /// <summary>Most order lines of one transaction: what bounds the memory when orders are long.</summary>
    private const int MaxLines = 5_000;

    /// <summary>Takes a whole payload. May be called again for the same arrival after a crash: nothing counts twice.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="arrival">The arrival.</param>
    /// <param name="payload">The bytes; can seek; not used for anything else meanwhile.</param>
    /// <param name="cancellation">Ends it between two parts.</param>
    public async Task<DeliveryReport> TakeAsync(HubChannel channel, Arrival arrival, Stream payload, CancellationToken cancellation)
    {
        var report = new DeliveryReport();
        var delivery = new Delivery(channel.Name, channel.Source, arrival.PayloadId, arrival.ReceivedAt, arrival.ReceivedFrom);
        var part = new List<IntakeRecord>();
        var (number, lines, first) = (0, 0, true);

        // The payload is stored with the first part; the reader goes on from where it was.
        async Task TakePartAsync(bool isLast)
        {
            var position = payload.Position;
            var outcomes = await store.TakeAsync(new IntakeBatch(arrival, part, first ? payload : null, isLast, ConflictRule.Hold), cancellation);
            payload.Position = position;
            foreach (var outcome in outcomes)
            {
                report.Count(outcome);
            }

            part.Clear();
            (lines, first) = (0, false);
        }

        foreach (var reading in channel.Reader.Read(payload, delivery))
        {
            if (part.Count == MaxRecords || lines >= MaxLines)
            {
                await TakePartAsync(isLast: false);
            }

            part.Add(RecordOf(reading, ++number));
            lines += (reading as ChannelReading.Found)?.Order.Lines.Count ?? 1;
            report.Add((reading as ChannelReading.Refused)?.Problems ?? []);
        }

        await TakePartAsync(isLast: true);
        return report;
    }

    /// <summary>What was read, as intake takes it.</summary>
    internal static IntakeRecord RecordOf(ChannelReading reading, int number) => reading switch
    {
        ChannelReading.Found found => new IntakeRecord.Wanted(number, found.Position, found.Order, found.Key),
        ChannelReading.Refused refused => new IntakeRecord.Refused(number, refused.Position, refused.ExternalId, refused.Problems),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
