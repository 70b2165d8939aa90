using System.Buffers.Binary;
using System.Text;

namespace Odoo.Integration.Store.Indexing;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Bytes that are cut off or make no sense end in an <see cref="InvalidDataException"/>.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>Bits of the longest varint.</summary>
    private const int MostBits = 64;

    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte Byte() => Take(1)[0];

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public ulong Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < MostBits; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("a number without an end in a stored profile");
    }

    /// <summary>How many things follow, each of a byte at least.</summary>
    public int Count() => Number() is var count && count <= (ulong)_rest.Length ? (int)count : throw Cut();

    public string Text() => Encoding.UTF8.GetString(Take(Count()));

    public string[] Texts()
    {
        var count = Count();
        if (count == 0)
        {
            return [];
        }

        var texts = new string[count];
        for (var at = 0; at < count; at++)
        {
            texts[at] = Text();
        }

        return texts;
    }

    public decimal Decimal()
    {
        var form = Byte();
        var low = Number();
        var high = (form & 1) != 0 ? (uint)Number() : 0;
        var scale = form >> 2;
        return scale <= 28 ? new decimal((int)low, (int)(low >> 32), (int)high, (form & 2) != 0, (byte)scale) : throw new InvalidDataException($"a number with {scale} places in a stored profile");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            throw Cut();
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    private static InvalidDataException Cut() => new("a stored profile is cut off");
}
