namespace Odoo.Integration.Erp.MasterData;

/// <summary>What was looked up, remembered for a short while; bounded, so that a catalogue does not fill the memory.</summary>
internal sealed class Recall<T>(TimeProvider time, TimeSpan keep)
{
    private const int Most = 20_000;

    private readonly Dictionary<string, (T Value, DateTimeOffset Until)> _values = new(StringComparer.Ordinal);
    private readonly Lock _guard = new();

    public bool TryGet(string key, out T? value)
    {
        lock (_guard)
        {
            var found = _values.TryGetValue(key, out var entry) && entry.Until > time.GetUtcNow();
            value = found ? entry.Value : default;
            return found;
        }
    }

    public void Put(string key, T value)
    {
        lock (_guard)
        {
            if (_values.Count >= Most)
            {
                _values.Clear();
            }

            _values[key] = (value, time.GetUtcNow() + keep);
        }
    }
}
