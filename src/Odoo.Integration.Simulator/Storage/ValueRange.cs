namespace Odoo.Integration.Simulator.Storage;

/// <summary>The values from one to another, both included; null for no end.</summary>
internal readonly record struct ValueRange(object? Low, object? High)
{
    public static ValueRange All { get; }

    public bool IsAll => Low is null && High is null;

    /// <summary>What lies in both.</summary>
    public ValueRange And(ValueRange other) => new(
        Low is null || other.Low is null ? Low ?? other.Low : Later(Low, other.Low),
        High is null || other.High is null ? High ?? other.High : Earlier(High, other.High));

    /// <summary>What lies in either, and between.</summary>
    public ValueRange Or(ValueRange other) => new(
        Low is null || other.Low is null ? null : Earlier(Low, other.Low), High is null || other.High is null ? null : Later(High, other.High));

    private static object Earlier(object one, object other) => StoredValueOrder.Instance.Compare(one, other) <= 0 ? one : other;

    private static object Later(object one, object other) => StoredValueOrder.Instance.Compare(one, other) >= 0 ? one : other;
}
