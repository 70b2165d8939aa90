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
    /// <param name="headers">What came with the bytes; null for a file.</param>
    /// <param name="patience">Longest to wait for another transaction that takes the same key; null: as long as it takes.</param>
    /// <exception cref="KeyInUseException">Another transaction is taking the same key and was not done in time.</exception>
    public async Task<DeliveryReport> TakeAsync(
        HubChannel channel, Arrival arrival, Stream payload, CancellationToken cancellation, IReadOnlyDictionary<string, string>? headers = null, TimeSpan? patience = null)
    {
        var report = new DeliveryReport();
        var delivery = new Delivery(channel.Name, channel.Source, arrival.PayloadId, arrival.ReceivedAt, arrival.ReceivedFrom);
        delivery = headers is null ? delivery : delivery with { Headers = headers };
        var (part, receipts) = (new List<IntakeRecord>(), new List<IntakeAcknowledgement>());
        var (number, receipt, lines, first) = (0, 0, 0, true);

        // The payload is stored with the first part; the reader goes on from where it was.
        async Task TakePartAsync(bool isLast)
        {
            var position = payload.Position;
            var outcomes = await store.TakeAsync(new IntakeBatch(arrival, part, first ? payload : null, isLast, ConflictRule.Hold, patience) { Acknowledgements = receipts }, cancellation);
            payload.Position = position;
            foreach (var outcome in outcomes)
            {
                report.Count(outcome);
            }

            part.Clear();
            receipts.Clear();
            (lines, first) = (0, false);
        }

        foreach (var reading in channel.Reader.Read(payload, delivery))
        {
            // A receipt goes with the part before it: what it speaks of is stored then, and not sooner.
            if (reading is ChannelReading.Acknowledgement acknowledgement)
            {
                receipts.Add(new IntakeAcknowledgement(++receipt, acknowledgement.Position, acknowledgement.FileName, (control, at) => acknowledgement.Write(control, at)));
                continue;
            }

            if (part.Count == MaxRecords || lines >= MaxLines || receipts.Count == MaxRecords)
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
        ChannelReading.PassedOver passed => new IntakeRecord.PassedOver(number, passed.Position, passed.ExternalId, passed.Why),
        ChannelReading.Refused refused => new IntakeRecord.Refused(number, refused.Position, refused.ExternalId, refused.Problems),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
