using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Odoo.Integration.Corpus;

/// <summary>Seeded chance: the same seed and name always give the same sequence, whatever else is made.</summary>
public sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A sequence of its own for a named thing, so that one customer's orders do not depend on another's.</summary>
    public static Chance Of(int seed, string name) => new((int)HashOf($"{seed}/{name}"));

    /// <summary>A number that a text has on every machine, unlike <see cref="string.GetHashCode()"/>.</summary>
    public static uint HashOf(string text) => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Between 0 and 1.</summary>
    public double Next() => _random.NextDouble();

    public bool Happens(double probability) => _random.NextDouble() < probability;

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    public double Between(double least, double most) => least + (_random.NextDouble() * (most - least));

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    /// <summary>One of several, each as likely as its weight says.</summary>
    public T Pick<T>(IReadOnlyList<(T What, double Weight)> from)
    {
        var at = _random.NextDouble() * from.Sum(static choice => choice.Weight);
        foreach (var (what, weight) in from)
        {
            at -= weight;
            if (at < 0)
            {
                return what;
            }
        }

        return from[^1].What;
    }

    /// <summary>Some of a list, in their old sequence.</summary>
    public List<T> Some<T>(IReadOnlyList<T> from, int count)
    {
        var chosen = Shuffled(Enumerable.Range(0, from.Count).ToArray()).Take(count).Order();
        return [.. chosen.Select(at => from[at])];
    }

    public T[] Shuffled<T>(IEnumerable<T> from)
    {
        var all = from.ToArray();
        _random.Shuffle(all);
        return all;
    }

    /// <summary>A duration around a median, as waiting times are: log-normal, cut at both ends.</summary>
    public TimeSpan Around(TimeSpan median, double spread, TimeSpan least, TimeSpan most)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
        return TimeSpan.FromTicks(Math.Clamp((long)(median.Ticks * Math.Exp(spread * normal)), least.Ticks, most.Ticks));
    }

    /// <summary>A UUID of version 7 (RFC 9562 §5.7) of an instant, its random bits drawn from here.</summary>
    public Guid IdAt(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (at.ToUnixTimeMilliseconds() << 16) | 0x7000 | (long)(bytes[7] | ((bytes[6] & 0x0F) << 8)));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
