using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Dedupe.Streams;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Hub.Screening;

/// <summary>Writes decisions as JSON Lines: channel, externalId, decision, kind, probability, matched, evidence, and what else came near.</summary>
internal sealed class StreamDecisionWriter : IAsyncDisposable
{
    private const int Full = 1 << 16;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * Full);
    private readonly Utf8JsonWriter _json;

    public StreamDecisionWriter(TextWriter output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_buffer, Options);
    }

    public async ValueTask WriteAsync(Order order, StreamDecision decision)
    {
        Write(order, decision);
        if (_buffer.WrittenCount >= Full)
        {
            await FlushAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await FlushAsync();
        await _json.DisposeAsync();
    }

    private async ValueTask FlushAsync()
    {
        await _output.WriteAsync(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        await _output.FlushAsync();
        _buffer.ResetWrittenCount();
    }

    private void Write(Order order, StreamDecision decision)
    {
        var screened = (decision as StreamDecision.Screened)?.Decision;
        var hold = screened as ScreeningDecision.Hold;
        var original = (decision as StreamDecision.Duplicate)?.Original;
        var matched = original ?? (hold?.Best is { } held && held.Order.OrderId == hold.MatchedOrder ? held.Order : null);
        _json.WriteStartObject();
        _json.WriteString("channel", order.Channel);
        _json.WriteString("externalId", order.ExternalId);
        _json.WriteString("decision", original is not null ? "duplicate" : hold is not null ? "quarantine" : "clear");
        _json.WriteString("kind", original is not null ? "same-number" : hold is null ? null : Names.Of(hold.Kind));
        _json.WriteNumber("probability", original is not null ? 1 : Math.Round(screened?.Best?.Probability ?? 0, 6));
        WriteMatched(matched);
        _json.WriteStartArray("evidence");
        foreach (var finding in screened?.Best?.Evidence ?? [])
        {
            WriteFinding(finding);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("near");
        foreach (var near in screened?.Near ?? [])
        {
            _json.WriteStartObject();
            _json.WriteString("channel", near.Order.Channel);
            _json.WriteString("externalId", near.Order.ExternalId);
            _json.WriteNumber("probability", Math.Round(near.Probability, 6));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _buffer.Write("\n"u8);
    }

    private void WriteMatched(OrderProfile? matched)
    {
        if (matched is null)
        {
            _json.WriteNull("matched");
            return;
        }

        _json.WriteStartObject("matched");
        _json.WriteString("channel", matched.Channel);
        _json.WriteString("externalId", matched.ExternalId);
        _json.WriteEndObject();
    }

    private void WriteFinding(WeighedFinding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("field", Names.Of(finding.Field));
        _json.WriteString("level", Names.Of(finding.Level));
        _json.WriteNumber("bits", Math.Round(finding.Bits, 3));
        _json.WriteString("words", finding.Words);
        _json.WriteEndObject();
    }
}
