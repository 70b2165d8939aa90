using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Odoo.Integration.Channels.Edi;

/// <summary>
/// Where the element separators and terminators stand in a buffer, found 64 bytes at a time: a bit for each byte. A released delimiter is
/// data and has none.
/// </summary>
internal sealed class DelimiterIndex
{
    /// <summary>Bytes looked at in one step; a buffer has as many to spare behind what is searched.</summary>
    public const int Block = 64;

    public DelimiterIndex()
    {
    }

    /// <summary>One that is never searched: for a segment whose places are known.</summary>
    public DelimiterIndex(in Delimiters delimiters) => Delimiters = delimiters;

    /// <summary>What was searched for.</summary>
    public Delimiters Delimiters { get; private set; }

    /// <summary>Of each block a bit for each element separator.</summary>
    public ulong[] Elements { get; private set; } = [];

    /// <summary>Of each block a bit for each terminator.</summary>
    public ulong[] Ends { get; private set; } = [];

    /// <summary>The byte that the first bit stands for.</summary>
    public int Origin { get; private set; }

    /// <summary>How many blocks were searched.</summary>
    public int Blocks { get; private set; }

    /// <summary>Searches anew; what was found before is forgotten.</summary>
    /// <param name="buffer">The bytes, with <see cref="Block"/> more behind <paramref name="to"/> that may hold anything.</param>
    /// <param name="from">First byte to search; the start of a segment.</param>
    /// <param name="to">Behind the last.</param>
    /// <param name="delimiters">What to search for.</param>
    public void Find(byte[] buffer, int from, int to, in Delimiters delimiters)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to + Block, buffer.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        Delimiters = delimiters;
        (Origin, Blocks) = (from, (to - from + Block - 1) / Block);
        if (Elements.Length < Blocks)
        {
            (Elements, Ends) = (new ulong[Blocks], new ulong[Blocks]);
        }

        ref var first = ref MemoryMarshal.GetArrayDataReference(buffer);
        var (elements, ends) = (Elements, Ends);
        var (element, terminator, release, released) = (delimiters.Element, delimiters.Terminator, delimiters.Release, false);
        for (var (number, at) = (0, from); at < to; number++, at += Block)
        {
            ref var block = ref Unsafe.Add(ref first, at);
            var inside = to - at < Block ? (1UL << (to - at)) - 1 : ulong.MaxValue;
            if (release != 0 && (Mask(ref block, release) & inside) is var releases && (releases != 0 || released))
            {
                inside &= ~Released(releases, ref released);
            }

            elements[number] = Mask(ref block, element) & inside;
            ends[number] = Mask(ref block, terminator) & inside;
        }
    }

    /// <summary>How many element separators stand in a stretch of what was searched.</summary>
    public int Count(int from, int to)
    {
        var (first, last) = ((from - Origin) / Block, (to - Origin) / Block);
        var count = BitOperations.PopCount(Within(first, from, to));
        for (var number = first + 1; number <= last; number++)
        {
            count += BitOperations.PopCount(Within(number, from, to));
        }

        return count;
    }

    /// <summary>Writes the places of the element separators in a stretch of what was searched.</summary>
    public void CopyTo(Span<int> places, int from, int to)
    {
        var count = 0;
        for (var number = (from - Origin) / Block; number <= (to - Origin) / Block; number++)
        {
            for (var bits = Within(number, from, to); bits != 0; bits &= bits - 1)
            {
                places[count++] = Origin + (number * Block) + BitOperations.TrailingZeroCount(bits);
            }
        }
    }

    // The bits of a block that stand for a stretch, whose ends may lie in other blocks.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Within(int number, int from, int to)
    {
        if (number >= Blocks)
        {
            return 0;
        }

        var (before, until) = (from - Origin - (number * Block), to - Origin - (number * Block));
        var bits = Elements[number] & (before > 0 ? ulong.MaxValue << before : ulong.MaxValue);
        return until < Block ? bits & ((1UL << until) - 1) : bits;
    }

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
}
