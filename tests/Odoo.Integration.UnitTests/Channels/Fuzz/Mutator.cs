namespace Odoo.Integration.UnitTests.Channels.Fuzz;

/// <summary>Makes damaged payloads of sound ones: the same number gives the same payload on every machine.</summary>
/// <param name="seeds">Payloads of the format, sound or not.</param>
/// <param name="tokens">What means something to it: delimiters, tags, header names.</param>
internal sealed class Mutator(IReadOnlyList<byte[]> seeds, IReadOnlyList<byte[]> tokens)
{
    private const int MaxLength = 64 * 1024;

    /// <summary>The payload of a number: a seed with one to eight mutations, mostly few.</summary>
    public byte[] Payload(int number)
    {
        var chance = new Random(number);
        var payload = new List<byte>(seeds[chance.Next(seeds.Count)]);
        for (var left = 1 + (int)(8 * Math.Pow(chance.NextDouble(), 3)); left > 0; left--)
        {
            Mutate(payload, chance);
        }

        return payload.Count > MaxLength ? [.. payload.Take(MaxLength)] : [.. payload];
    }

    private void Mutate(List<byte> payload, Random chance)
    {
        var (at, length) = Stretch(payload.Count, chance);
        switch (chance.Next(9))
        {
            case 0 when payload.Count > 0:
                payload[Math.Min(at, payload.Count - 1)] ^= (byte)(1 << chance.Next(8));
                break;
            case 1 when payload.Count > 0:
                payload[Math.Min(at, payload.Count - 1)] = (byte)chance.Next(256);
                break;
            case 2:
                payload.RemoveRange(at, length);
                break;
            case 3:
                payload.InsertRange(at, payload.GetRange(at, length));
                break;
            case 4:
                Move(payload, at, length, chance);
                break;
            case 5 when chance.Next(4) == 0:
                payload.RemoveRange(at, payload.Count - at);
                break;
            case 6:
                payload.InsertRange(at, tokens[chance.Next(tokens.Count)]);
                break;
            case 7:
                Splice(payload, at, chance);
                break;
            default:
                Overwrite(payload, at, tokens[chance.Next(tokens.Count)]);
                break;
        }
    }

    private static (int At, int Length) Stretch(int count, Random chance)
    {
        var at = chance.Next(count + 1);
        return (at, Math.Min(count - at, 1 + (int)(200 * Math.Pow(chance.NextDouble(), 4))));
    }

    private static void Move(List<byte> payload, int at, int length, Random chance)
    {
        var moved = payload.GetRange(at, length);
        payload.RemoveRange(at, length);
        payload.InsertRange(chance.Next(payload.Count + 1), moved);
    }

    private void Splice(List<byte> payload, int at, Random chance)
    {
        var other = seeds[chance.Next(seeds.Count)];
        var (from, length) = Stretch(other.Length, chance);
        payload.InsertRange(at, other.AsSpan(from, length).ToArray());
    }

    private static void Overwrite(List<byte> payload, int at, byte[] token)
    {
        for (var n = 0; n < token.Length && at + n < payload.Count; n++)
        {
            payload[at + n] = token[n];
        }
    }
}
