using System.Text;
using Odoo.Integration.Channels;
using Odoo.Integration.UnitTests.Channels.Portal;

namespace Odoo.Integration.UnitTests.Channels.Shops;

/// <summary>The largest orders, and documents beyond the largest.</summary>
public sealed class LargeDocumentTests
{
    private const int Lines = 30_000;

    [TestCase("shopify-order")]
    [TestCase("json")]
    [TestCase("ubl-order")]
    [TestCase("cxml-order")]
    public void An_order_of_many_lines_needs_at_most_ten_times_its_size(string format)
    {
        var (payload, profile) = Large(format, Lines);
        using var stream = new MemoryStream(payload);
        var reader = ChannelFormats.OfThisAssembly().Find(format)!.Configure(Given.Profile(profile));
        var (before, live) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        foreach (var reading in reader.Read(stream, Given.Delivery(payload)))
        {
            live = GC.GetTotalMemory(forceFullCollection: true) - before;
            (reading as ChannelReading.Found).ShouldNotBeNull(string.Join(" | ", (reading as ChannelReading.Refused)?.Problems ?? [])).Order.Lines.Count.ShouldBeGreaterThanOrEqualTo(Lines);
        }

        TestContext.Out.WriteLine(FormattableString.Invariant($"{format}: {payload.Length / 1024} KB read with {live / 1024} KB, {(double)live / payload.Length:0.0} times"));
        live.ShouldBeLessThan(10L * payload.Length);
    }

    [TestCase("shopify-order", 17)]
    [TestCase("ubl-order", 65)]
    public void What_is_larger_than_its_limit_is_refused_unread(string format, int megabytes)
    {
        using var stream = new BlankStream(megabytes * 1024L * 1024);
        var reading = ChannelFormats.OfThisAssembly().Find(format)!.Configure(Given.Profile()).Read(stream, Given.Delivery([])).Single();
        reading.ShouldBeOfType<ChannelReading.Refused>().Problems.Single().What.ShouldContain("larger than");
    }

    private static (byte[] Payload, (string, string)[] Profile) Large(string format, int lines) => format switch
    {
        "shopify-order" => (Grow(ShopifyOrderTests.Example, "{\"id\":518995019,", ",\"tax_lines\":[{\"price\":\"0.80\"}]}", ",", lines), [("Skus:Shipping", "S"), ("CheckTotal", "false")]),
        "json" => (Grow(JsonFormatTests.Example, "{\"art\"", "]}", ",", lines), JsonFormatTests.Profile),
        "ubl-order" => (Grow(UblOrderTests.Example, "  <cac:OrderLine><cac:LineItem><cbc:ID>20", "</cac:OrderLine>", string.Empty, lines), [("CheckAmounts", "false")]),
        _ => (Grow(CxmlOrderTests.Example, "    <ItemOut quantity=\"2\"", "</ItemOut>", string.Empty, lines), [("ShippingSku", "S"), ("CheckAmounts", "false")]),
    };

    // The example with one of its lines many times over.
    private static byte[] Grow(string example, string begin, string end, string between, int times)
    {
        var from = example.IndexOf(begin, StringComparison.Ordinal);
        var to = example.IndexOf(end, from, StringComparison.Ordinal) + end.Length;
        var line = example[from..to];
        var text = new StringBuilder(example, 0, from, example.Length + (times * line.Length)).Append(line);
        for (var n = 1; n < times; n++)
        {
            text.Append(between).Append(line);
        }

        return Encoding.UTF8.GetBytes(text.Append(example, to, example.Length - to).ToString());
    }

    /// <summary>A long stream that holds letters and keeps none.</summary>
    private sealed class BlankStream(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            buffer.AsSpan(offset, read).Fill((byte)'x');
            Position += read;
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => Position = origin == SeekOrigin.Begin ? offset : Position + offset;

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
