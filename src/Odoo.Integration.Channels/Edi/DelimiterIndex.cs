using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Odoo.Integration.Channels.Edi;

/// <summary>
/// Where the element separators and terminators stand in a buffer, found 64 bytes at a time. A released delimiter is data and does
/// not stand here.
/// </summary>
internal sealed class DelimiterIndex
{
    /// <summary>Bytes looked at in one step; a buffer has as many to spare behind what is searched.</summary>
    public const int Block = 64;

    private int _count;
    private int _segments;

    /// <summary>The places of element separators and terminators, in order.</summary>
    public int[] Places { get; private set; } = new int[1024];

    /// <summary>Of each terminator found: its number among <see cref="Places"/>.</summary>
    public int[] Ends { get; private set; } = new int[256];

    /// <summary>How many of <see cref="Places"/> are in use.</summary>
    public int Count => _count;

    /// <summary>How many of <see cref="Ends"/> are in use.</summary>
    public int Segments => _segments;

    public void Clear() => (_count, _segments) = (0, 0);

    /// <summary>Searches anew; what was found before is forgotten.</summary>
    /// <param name="buffer">The bytes, with <see cref="Block"/> more behind <paramref name="to"/> that may hold anything.</param>
    /// <param name="from">First byte to search; the start of a segment.</param>
    /// <param name="to">Behind the last.</param>
    /// <param name="delimiters">What to search for.</param>
    public void Find(byte[] buffer, int from, int to, in Delimiters delimiters)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to + Block, buffer.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        Clear();
        ref var first = ref MemoryMarshal.GetArrayDataReference(buffer);
        var (element, terminator, release) = (Vector256.Create(delimiters.Element), Vector256.Create(delimiters.Terminator), Vector256.Create(delimiters.Release));
        var released = false;
        for (var at = from; at < to; at += Block)
        {
            Reserve();
            var (low, high) = (Vector256.LoadUnsafe(ref first, (nuint)at), Vector256.LoadUnsafe(ref first, (nuint)at + 32));
            var inside = to - at < Block ? (1UL << (to - at)) - 1 : ulong.MaxValue;
            var ends = Mask(low, high, terminator) & inside;
            var places = ends | (Mask(low, high, element) & inside);
            if (delimiters.Release != 0 && (Mask(low, high, release) & inside) is var releases && (releases != 0 || released))
            {
                var data = Released(releases, ref released);
                (ends, places) = (ends & ~data, places & ~data);
            }

            Add(at, places, ends);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(Vector256<byte> low, Vector256<byte> high, Vector256<byte> value) =>
        Vector256.Equals(low, value).ExtractMostSignificantBits() | ((ulong)Vector256.Equals(high, value).ExtractMostSignificantBits() << 32);

    // A released release character releases nothing; one at the end of a block reaches into the next.
    private static ulong Released(ulong releases, ref bool carried)
    {
        var data = carried ? 1UL : 0;
        carried = false;
        for (; releases != 0; releases &= releases - 1)
        {
            var at = BitOperations.TrailingZeroCount(releases);
            if ((data >> at & 1) == 0)
            {
                data |= at == Block - 1 ? 0 : 2UL << at;
                carried = at == Block - 1;
            }
        }

        return data;
    }

    private void Reserve()
    {
        if (_count + Block > Places.Length)
        {
            var places = Places;
            Array.Resize(ref places, places.Length * 2);
            Places = places;
        }

        if (_segments + Block > Ends.Length)
        {
            var ends = Ends;
            Array.Resize(ref ends, ends.Length * 2);
            Ends = ends;
        }
    }

    // Room for a block's worth is reserved.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int at, ulong places, ulong ends)
    {
        ref var end = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Ends), _segments);
        _segments += BitOperations.PopCount(ends);
        for (; ends != 0; ends &= ends - 1)
        {
            end = _count + BitOperations.PopCount(places & (ends - 1 & ~ends));
            end = ref Unsafe.Add(ref end, 1);
        }

        ref var place = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Places), _count);
        _count += BitOperations.PopCount(places);
        for (; places != 0; places &= places - 1)
        {
            place = at + BitOperations.TrailingZeroCount(places);
            place = ref Unsafe.Add(ref place, 1);
        }
    }
}
