using System.Text;
using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Edi.Edifact;
using Odoo.Integration.Orders;
using Odoo.Integration.UnitTests.Channels.Fuzz;
using static Odoo.Integration.UnitTests.Channels.Edi.Edifact.EdifactText;

namespace Odoo.Integration.UnitTests.Channels.Edi.Edifact;

[Category("Fuzz")]
public sealed class EdifactFuzzTests
{
    private const int Messages = 100_000;

    private static readonly byte[][] Seeds = [.. new[]
    {
        Interchange([EdifactText.Order("1", "P1"), EdifactText.Order("2", "P2")]),
        Interchange([EdifactText.Order("1", "P1")], syntax: "UNOW:4", una: "UNA:+.?*'", terminator: "'", tail: "++ORDERS++1"),
        Interchange([Lines(
            "ALC+C++6++FC", "MOA+23:15.5", "RFF+BO:B1", "LIN+1++A:SA", "PIA+1+B:IN+C:SRV", "IMD+F++:::TEXT:TEXT", "QTY+21:48:PCE", "QTY+192:2", "MOA+203:96", "PRI+AAA:200:CT:AAE:100:PCE", "PAC+2+:51+CS",
            "LOC+7+3312345502000::9", "QTY+11:24", "DTM+2:20261215:102", "LOC+7+DOCK::92", "QTY+11:24", "DTM+2:20261213:102", "LIN+2++4006381333931:EN", "QTY+21:10:KGM", "SCC+1", "QTY+21:4", "DTM+2:202649:616",
            "SCC+1", "QTY+21:6", "DTM+2:2026120120261231:718", "PRI+AAB:10", "ALC+A+++1", "PCD+1:10", "ALC+A+++2+DI", "MOA+204:7"), Lines("LIN+1++A:SA", "QTY+21:1")]),
        Interchange([Of("ORDCHG", "9", "BGM+230+C1+4", "DTM+137:202611201200:203", "RFF+ON:P1", "NAD+BY+K::91++A:B+S+C++1+DE", "CTA+OC+:X", "COM+a@b.c:EM", "CUX+2:EUR:9", "LIN+1+2+A:SA", "LIN+2+3+B:SA", "QTY+21:7", "UNS+S", "CNT+2:2")]),
        "UNB+UNOA:1+A:14+B:14+261120:1403+1'UNG+ORDERS+A+B+261120:1403+5+UN+D:96A'" + string.Concat(EdifactText.Order("1", "P").Select(static segment => segment + "'")) + "UNE+1+5'UNZ+1+1'",
    }.Select(Encoding.UTF8.GetBytes)];

    private static readonly byte[][] Tokens = Fuzzing.Tokens(
        "'", "+", ":", "?", "*", "\n", "UNA:+.? '", "UNB+", "UNG+", "UNH+1+ORDERS:D:96A:UN'", "UNT+3+1'", "UNE+1+5'", "UNZ+1+905'", "UNO+1'", "UIB'", "LIN+2++B:SA'", "QTY+21:0.0000000001'", "QTY+21:1000000000000:KGM'",
        "PRI+AAB:999999999:::0.000001'", "PRI+AAA:-5'", "MOA+203:1000000000000'", "MOA+79:1'", "ALC+A+++1'", "ALC+C+++1+FC'", "PCD+1:100'", "MOA+204:1000000000000'", "LOC+7+X'", "SCC+1'", "QTY+11:1'", "DTM+2:00000000:102'", "DTM+2:999912312400:203'",
        "DTM+137:202653:616'", "NAD+DP+Y'", "CNT+1:1'", "UNS+S'", "BGM+220+P+1'", "RFF+RE:1'", "\u00FF", "\0", "99999999999999999999999999999", "CUX+2:JPY'", "IMD+F++:::", "PIA+5+");

    /// <summary>200,000 damaged interchanges: none ends in an exception, takes over 100 ms or allocates beyond its measure, and every order is sound.</summary>
    [Test]
    [CancelAfter(120_000)]
    public void No_input_breaks_the_reader() => Fuzzing.Run(
        Format(("AllowanceSkus:*", "DISCOUNT"), ("ChargeSkus:*", "CHARGE"), ("Currency", "EUR")), new Mutator(Seeds, Tokens), 200_000, static reading =>
        {
            if (reading is ChannelReading.Found found)
            {
                Assert.That(OrderRules.Check(found.Order), Is.Empty);
            }
        });

    [Test]
    public void A_large_message_takes_little_more_memory_than_its_order()
    {
        var lines = Enumerable.Range(1, 49_000).SelectMany(static n => new[] { $"LIN+{n}++ARTICLE-{n:D8}:SA", "QTY+21:100:PCE", "PRI+AAA:12.50", $"IMD+F++:::HEX BOLT {n}" });
        var payload = Encoding.UTF8.GetBytes(Interchange([Message("1", [.. Head(), .. lines, "UNS+S", "CNT+2:49000"])]));
        using var stream = new MemoryStream(payload);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var held = Format().Read(stream, Given.Delivery(payload)).ToList();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        held.OfType<ChannelReading.Found>().Single().Order.Lines.Count.ShouldBe(49_000);
        (after - before).ShouldBeLessThan(10L * payload.Length);
        GC.KeepAlive(held);
    }

    [Test]
    public void A_large_interchange_takes_no_more_memory_than_a_small_one()
    {
        using var payload = new RepeatedInterchange(Messages);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (orders, most) = (0, 0L);
        foreach (var reading in Format().Read(payload, Given.Delivery([1])))
        {
            orders += reading is ChannelReading.Found ? 1 : 0;
            if (orders % 25_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        orders.ShouldBe(Messages);
        payload.Length.ShouldBeGreaterThan(20_000_000);
        most.ShouldBeLessThan(4_000_000);
    }

    private static IChannelReader Format(params (string, string)[] profile) => new EdifactOrderFormat().Configure(Given.Profile(profile));

    /// <summary>One interchange of so many messages, made as it is read.</summary>
    private sealed class RepeatedInterchange(int messages) : Stream
    {
        private static readonly byte[] Start = Encoding.UTF8.GetBytes("UNB+UNOC:3+4012345000009:14+NORDWERK:ZZ+261120:1403+905'");
        private static readonly byte[] Message = Encoding.UTF8.GetBytes(string.Concat(EdifactText.Order("1", "P1", "IMD+F++:::A DESCRIPTION THAT MAKES IT LONGER").Select(static segment => segment + "'")) + "\r\n");

        private readonly byte[] _end = Encoding.UTF8.GetBytes($"UNZ+{messages}+905'");
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => Start.Length + ((long)messages * Message.Length) + _end.Length;

        public override long Position
        {
            get => _position;
            set => _position = value;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var (part, at) = _position < Start.Length ? (Start, _position)
                : _position < Length - _end.Length ? (Message, (_position - Start.Length) % Message.Length)
                : (_end, _position - (Length - _end.Length));
            var length = (int)Math.Min(count, part.Length - at);
            part.AsSpan((int)at, length).CopyTo(buffer.AsSpan(offset, length));
            _position += length;
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => _position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            _ => Length + offset,
        };

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
