using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Odoo.Integration.Store.Indexing;

/// <summary>Writes numbers and texts one behind the other; what is null is left out.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    public void Long(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    /// <summary>Seven bits a byte, the lowest first; the highest bit says that more follow (LEB128).</summary>
    public void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Byte((byte)(value | 0x80));
        }

        Byte((byte)value);
    }

    public void Text(string? text)
    {
        if (text is not null)
        {
            var length = Encoding.UTF8.GetByteCount(text);
            Number((ulong)length);
            _bytes.Advance(Encoding.UTF8.GetBytes(text, _bytes.GetSpan(length)));
        }
    }

    public void Texts(string[] texts)
    {
        Number((ulong)texts.Length);
        foreach (var text in texts)
        {
            Text(text);
        }
    }

    /// <summary>The exact number, trailing zeros too: places and sign, then its digits as one number of 64 bits or, flagged, of 96.</summary>
    public void Decimal(decimal? value)
    {
        if (value is not { } number)
        {
            return;
        }

        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        Byte((byte)((number.Scale << 2) | (parts[3] < 0 ? 2 : 0) | (parts[2] != 0 ? 1 : 0)));
        Number(((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        if (parts[2] != 0)
        {
            Number((uint)parts[2]);
        }
    }
}
