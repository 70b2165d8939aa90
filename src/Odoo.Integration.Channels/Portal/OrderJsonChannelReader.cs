using System.Buffers;
using System.Text.Json;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Portal;

/// <summary>
/// Reads canonical orders: a single object that may span lines, or one object a line. The key of an order without one is
/// its content, so the same order in two files is one order.
/// </summary>
internal sealed class OrderJsonChannelReader : IChannelReader
{
    /// <summary>Longest object, in bytes: some 50,000 lines.</summary>
    private const int MaxLength = 32 * 1024 * 1024;

    public string Adapter => "order-json/1";

    public IEnumerable<ChannelReading> Read(Stream payload, Delivery delivery)
    {
        if (PayloadKind.FlawOf(payload) is { } flaw)
        {
            yield return new ChannelReading.Refused(string.Empty, null, [flaw.At(string.Empty)]);
            yield break;
        }

        if (IsOneDocument(payload))
        {
            yield return payload.Length > MaxLength
                ? new ChannelReading.Refused(string.Empty, null, [TooLong.At(string.Empty)])
                : ReadOne(ReadAll(payload), null, delivery);
            yield break;
        }

        var number = 0;
        foreach (var line in new LineBytes(payload, MaxLength))
        {
            number++;
            if (line is null)
            {
                yield return new ChannelReading.Refused($"line {number}", null, [TooLong.At(number.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
            }
            else if (line.AsSpan().IndexOfAnyExcept((byte)' ', (byte)'\r', (byte)'\t') >= 0)
            {
                yield return ReadOne(line, number, delivery);
            }
        }
    }

    private static Flaw TooLong => new($"an object of more than {MaxLength / 1024 / 1024} MB", "send one order an object, one object a line");

    private ChannelReading ReadOne(ReadOnlyMemory<byte> json, int? line, Delivery delivery)
    {
        var position = line is { } number ? $"line {number}" : "the document";
        switch (OrderJsonReader.Read(json, new OrderSender(delivery.Channel, delivery.Source)))
        {
            case OrderReading.Good good:
                var order = good.Order with { Provenance = delivery.At(position, Adapter) };
                return new ChannelReading.Found(position, order, IdempotencyKey.ForContent(ContentFingerprint.Of(order)));
            case OrderReading.Bad bad:
                var placed = line is null ? bad.Problems : bad.Problems.Select(p => p with { Position = $"{line}: {p.Position}" }).ToArray();
                return new ChannelReading.Refused(position, null, placed);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // JSON Lines have several lines with something on them, and a whole value, or a broken one, on the first. What goes on
    // below the first line is one document.
    private static bool IsOneDocument(Stream payload)
    {
        var lines = new LineBytes(payload, MaxLength).Where(static line => line is null || line.AsSpan().IndexOfAnyExcept(" \r\t\uFEFF"u8) >= 0).Take(2).ToArray();
        payload.Position = 0;
        return lines.Length < 2 || (lines[0] is { } first && IsUnfinished(first));
    }

    private static bool IsUnfinished(byte[] line)
    {
        var reader = new Utf8JsonReader(line.AsSpan(line.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0), isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
            {
            }

            // The opening brace itself stands at depth 0.
            return reader.CurrentDepth > 0 || reader.TokenType is JsonTokenType.None or JsonTokenType.StartObject or JsonTokenType.StartArray;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static byte[] ReadAll(Stream payload)
    {
        var bytes = new byte[payload.Length];
        payload.Position = 0;
        payload.ReadExactly(bytes);
        return bytes;
    }
}
