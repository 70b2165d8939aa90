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

    private const int Unrolled = 8;

    /// <summary>The places of element separators and terminators, in order.</summary>
    public int[] Places { get; private set; } = new int[1024];

    /// <summary>Of each terminator found: its number among <see cref="Places"/>.</summary>
    public int[] Ends { get; private set; } = new int[256];

    /// <summary>How many of <see cref="Places"/> are in use.</summary>
    public int Count { get; private set; }

    /// <summary>How many of <see cref="Ends"/> are in use.</summary>
    public int Segments { get; private set; }

    /// <summary>Searches anew; what was found before is forgotten.</summary>
    /// <param name="buffer">The bytes, with <see cref="Block"/> more behind <paramref name="to"/> that may hold anything.</param>
    /// <param name="from">First byte to search; the start of a segment.</param>
    /// <param name="to">Behind the last.</param>
    /// <param name="delimiters">What to search for.</param>
    public void Find(byte[] buffer, int from, int to, in Delimiters delimiters)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to + Block, buffer.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ref var first = ref MemoryMarshal.GetArrayDataReference(buffer);
        var (count, segments, released) = (0, 0, false);
        var (element, terminator, release) = (delimiters.Element, delimiters.Terminator, delimiters.Release);
        for (var at = from; at < to; at += Block)
        {
            Reserve(count, segments);
            ref var block = ref Unsafe.Add(ref first, at);
            var inside = to - at < Block ? (1UL << (to - at)) - 1 : ulong.MaxValue;
            var ends = Mask(ref block, terminator) & inside;
            var places = ends | (Mask(ref block, element) & inside);
            if (release != 0 && (Mask(ref block, release) & inside) is var releases && (releases != 0 || released))
            {
                var data = Released(releases, ref released);
                (ends, places) = (ends & ~data, places & ~data);
            }

            segments += AddEnds(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Ends), segments), count, places, ends);
            count += AddPlaces(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Places), count), at, places);
        }

        (Count, Segments) = (count, segments);
    }

    // One bit for each of the block's bytes that is this one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(ref byte block, byte value) => Vector512.IsHardwareAccelerated
        ? Vector512.Equals(Vector512.LoadUnsafe(ref block), Vector512.Create(value)).ExtractMostSignificantBits()
        : Vector256.Equals(Vector256.LoadUnsafe(ref block), Vector256.Create(value)).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(Vector256.LoadUnsafe(ref block, 32), Vector256.Create(value)).ExtractMostSignificantBits() << 32);

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AddEnds(ref int end, int count, ulong places, ulong ends)
    {
        var found = BitOperations.PopCount(ends);
        for (; ends != 0; ends &= ends - 1)
        {
            end = count + BitOperations.PopCount(places & (ends - 1 & ~ends));
            end = ref Unsafe.Add(ref end, 1);
        }

        return found;
    }

    // Eight at a time, wanted or not: a loop that ends at the last bit is mispredicted once a block. Room for the surplus is reserved.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AddPlaces(ref int place, int at, ulong places)
    {
        var found = BitOperations.PopCount(places);
        for (var left = found; left > 0; left -= Unrolled)
        {
            for (var n = 0; n < Unrolled; n++)
            {
                Unsafe.Add(ref place, n) = at + BitOperations.TrailingZeroCount(places);
                places &= places - 1;
            }

            place = ref Unsafe.Add(ref place, Unrolled);
        }

        return found;
    }

    private void Reserve(int count, int segments)
    {
        if (count + Block + Unrolled > Places.Length)
        {
            var places = Places;
            Array.Resize(ref places, places.Length * 2);
            Places = places;
        }

        if (segments + Block > Ends.Length)
        {
            var ends = Ends;
            Array.Resize(ref ends, ends.Length * 2);
            Ends = ends;
        }
    }
}
