namespace Odoo.Integration.Simulator.Storage;

/// <summary>PostgreSQL's order of values: what is not set comes after all else.</summary>
internal sealed class StoredValueOrder : IComparer<object?>
{
    public static StoredValueOrder Instance { get; } = new();

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string one, string other) => string.CompareOrdinal(one, other),
        (IComparable one, _) => one.CompareTo(y),
        _ => 0,
    };
}
