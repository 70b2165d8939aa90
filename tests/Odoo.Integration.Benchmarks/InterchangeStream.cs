using System.Globalization;
using System.Text;

namespace Odoo.Integration.Benchmarks;

/// <summary>An X12 interchange of orders whose bytes are made as they are read: it has any length and takes no room.</summary>
internal sealed class InterchangeStream : Stream
{
    private const int Lines = 60;

    private readonly int _orders;
    private readonly byte[] _head;
    private readonly byte[] _order;
    private readonly byte[] _tail;
    private long _position;

    /// <param name="length">About how many bytes; whole orders, so a few more.</param>
    public InterchangeStream(long length)
    {
        _order = Encoding.ASCII.GetBytes(Order(0));
        _orders = (int)Math.Max(1, length / _order.Length);
        _head = Encoding.ASCII.GetBytes(
            "ISA*00*          *00*          *01*060704780      *ZZ*NORDWERK       *261120*1403*U*00401*000000905*0*P*>~\nGS*PO*060704780*NORDWERK*20261120*1403*905*X*004010~\n");
        _tail = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"GE*{_orders}*905~\nIEA*1*000000905~\n"));
        Length = _head.Length + ((long)_orders * _order.Length) + _tail.Length;
    }

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
            Encoding.ASCII.GetBytes(Order((int)order), _order);
        }

        return _order;
    }

    private static string Order(int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"ST*850*{number:D9}~\nBEG*00*SA*45{number:D9}**20261120~\nCUR*BY*USD~\nDTM*002*20261130~\nN1*BY*ACME ASSEMBLY*92*ACME~\n");
        text.Append("N1*ST*PLANT 2*92*P-2~\nN3*1 ROAD*DOCK 4~\nN4*TOLEDO*OH*43604*US~\n");
        for (var line = 1; line <= Lines; line++)
        {
            text.Append(CultureInfo.InvariantCulture, $"PO1*{line}*{100 + line}*EA*0.12**VN*BOLT-M{line}*BP*77-{number % 1000:D3}-{line}*UP*400638133393~\nPID*F****HEX BOLT, ZINC PLATED~\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"CTT*{Lines}*{(100 * Lines) + (Lines * (Lines + 1) / 2)}~\nSE*{(2 * Lines) + 10}*{number:D9}~\n");
        return text.ToString();
    }
}
