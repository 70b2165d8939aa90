using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Orders.Values;

/// <summary>A unit by its code in UN/ECE Recommendation 20: one to three capital letters and digits (C62 one, KGM kilogram).</summary>
public readonly record struct UnitOfMeasure
{
    /// <summary>One piece: C62 of Recommendation 20.</summary>
    public static readonly UnitOfMeasure One = new("C62");

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private readonly string? _code;

    private UnitOfMeasure(string code) => _code = code;

    /// <summary>The code; C62 for a value that was never set.</summary>
    public string Code => _code ?? "C62";

    /// <summary>A unit, or the flaw of what was given.</summary>
    public static bool TryCreate(string? code, out UnitOfMeasure unit, [NotNullWhen(false)] out Flaw? flaw)
    {
        unit = default;
        flaw = null;
        if (code is { Length: >= 1 and <= 3 } && code.AsSpan().IndexOfAnyExcept(Letters) < 0)
        {
            unit = new UnitOfMeasure(code);
            return true;
        }

        flaw = new Flaw($"{Flaw.Quote(code)} is no unit", "send a code of UN/ECE Recommendation 20, such as C62 (one), KGM, MTR or DZN");
        return false;
    }

    public override string ToString() => Code;
}
