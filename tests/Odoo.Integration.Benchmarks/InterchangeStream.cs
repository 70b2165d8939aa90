using System.Globalization;
using System.Text;

namespace Odoo.Integration.Benchmarks;

/// <summary>An interchange of orders whose bytes are made as they are read: it has any length and takes no room.</summary>
internal sealed class InterchangeStream : Stream
{
    private const int LinesOfX12 = 60;
    private const int LinesOfEdifact = 20;

    private readonly Func<int, string> _write;
    private readonly int _orders;
    private readonly byte[] _head;
    private readonly byte[] _order;
    private readonly byte[] _tail;
    private long _position;

    private InterchangeStream(long length, string head, Func<int, string> write, Func<int, string> tail)
    {
        _write = write;
        _order = Encoding.ASCII.GetBytes(write(0));
        _orders = (int)Math.Max(1, length / _order.Length);
        (_head, _tail) = (Encoding.ASCII.GetBytes(head), Encoding.ASCII.GetBytes(tail(_orders)));
        Length = _head.Length + ((long)_orders * _order.Length) + _tail.Length;
    }

    /// <summary>850s of 60 lines each, 5.7 KB.</summary>
    /// <param name="length">About how many bytes; whole orders, so a few more.</param>
    public static InterchangeStream OfX12(long length) => new(
        length, "ISA*00*          *00*          *01*060704780      *ZZ*NORDWERK       *261120*1403*U*00401*000000905*0*P*>~\nGS*PO*060704780*NORDWERK*20261120*1403*905*X*004010~\n",
        X12, static orders => string.Create(CultureInfo.InvariantCulture, $"GE*{orders}*905~\nIEA*1*000000905~\n"));

    /// <summary>ORDERS of EANCOM with 20 lines each, 2.9 KB.</summary>
    /// <param name="length">About how many bytes; whole orders, so a few more.</param>
    public static InterchangeStream OfEdifact(long length) => new(
        length, "UNA:+.? '\nUNB+UNOC:3+4012345000009:14+NORDWERK:ZZ+261120:1403+905'\n", Edifact, static orders => string.Create(CultureInfo.InvariantCulture, $"UNZ+{orders}+905'\n"));

    public int Orders => _orders;

    public override long Length { get; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Position { get => _position; set => _position = value; }

    public override int Read(Span<byte> buffer)
    {
        var from = Source(out var at);
        var count = Math.Min(buffer.Length, from.Length - at);
        from.AsSpan(at, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => _position + offset, _ => Length + offset };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // Each order has its own number, so that none is like another; all have one length.
    private byte[] Source(out int at)
    {
        var within = _position - _head.Length;
        if (within < 0)
        {
            at = (int)_position;
            return _head;
        }

        var order = within / _order.Length;
        if (order >= _orders)
        {
            at = (int)(within - ((long)_orders * _order.Length));
            return _tail;
        }

        at = (int)(within % _order.Length);
        if (at == 0)
        {
            Encoding.ASCII.GetBytes(_write((int)order), _order);
        }

        return _order;
    }

    private static string X12(int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"ST*850*{number:D9}~\nBEG*00*SA*45{number:D9}**20261120~\nCUR*BY*USD~\nDTM*002*20261130~\nN1*BY*ACME ASSEMBLY*92*ACME~\n");
        text.Append("N1*ST*PLANT 2*92*P-2~\nN3*1 ROAD*DOCK 4~\nN4*TOLEDO*OH*43604*US~\n");
        for (var line = 1; line <= LinesOfX12; line++)
        {
            text.Append(CultureInfo.InvariantCulture, $"PO1*{line}*{100 + line}*EA*0.12**VN*BOLT-M{line}*BP*77-{number % 1000:D3}-{line}*UP*400638133393~\nPID*F****HEX BOLT, ZINC PLATED~\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"CTT*{LinesOfX12}*{(100 * LinesOfX12) + (LinesOfX12 * (LinesOfX12 + 1) / 2)}~\nSE*{(2 * LinesOfX12) + 10}*{number:D9}~\n");
        return text.ToString();
    }

    private static string Edifact(int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"UNH+{number:D9}+ORDERS:D:96A:UN:EAN008'\nBGM+220+45{number:D9}+9'\nDTM+137:20261120:102'\nDTM+2:20261130:102'\nRFF+CT:C-1'\n");
        text.Append("NAD+BY+4012345000009::9++ACME GmbH'\nRFF+VA:DE123456789'\nNAD+DP+4012345000016::9++ACME Werk 2+Am Hafen 4+Kiel++24103+DE'\nNAD+SU+4012345000023::9'\nCUX+2:EUR:9'\n");
        for (var line = 1; line <= LinesOfEdifact; line++)
        {
            text.Append(CultureInfo.InvariantCulture, $"LIN+{line}++4006381333931:EN'\nPIA+1+BOLT-M{line}:SA+77-{number % 1000:D3}-{line}:IN'\nIMD+F++:::Schraube, verzinkt'\n");
            text.Append(CultureInfo.InvariantCulture, $"QTY+21:{100 + line}:PCE'\nMOA+203:{(100 + line) * 12 / 100m:F2}'\nPRI+AAA:0.12'\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"UNS+S'\nCNT+2:{LinesOfEdifact}'\nUNT+{(6 * LinesOfEdifact) + 13}+{number:D9}'\n");
        return text.ToString();
    }
}
