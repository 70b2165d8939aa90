using System.Text;
using System.Text.Json;
using Odoo.Integration.Simulator.Models;

namespace Odoo.Integration.Simulator.Storage;

/// <summary>Commits, one JSON line each. What a kill of the process leaves of a last line is cut off at the next start.</summary>
internal sealed class Journal : IDisposable
{
    private readonly FileStream _file;

    /// <exception cref="IOException">The file is held by another simulator, or cannot be written.</exception>
    public Journal(string path) => _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);

    /// <summary>All changes, in the order of their commits; null for a dropped row.</summary>
    /// <param name="registry">The release that made them.</param>
    /// <exception cref="InvalidDataException">A line before the last cannot be read.</exception>
    public IEnumerable<(Model Model, long Id, Row? Row)> Replay(Registry registry)
    {
        long good = 0;
        var number = 0;
        foreach (var (line, end) in Lines())
        {
            number++;
            foreach (var change in Read(registry, line, number))
            {
                yield return change;
            }

            good = end;
        }

        _file.SetLength(good);
        _file.Position = good;
    }

    public void Append(IEnumerable<KeyValuePair<(Model Model, long Id), Row?>> changes)
    {
        var line = changes.OrderBy(static change => change.Value is not null)
            .Select(static change => new JournalEntry(change.Key.Model.Name, change.Key.Id, ValuesOf(change.Value)));
        _file.Write([.. JsonSerializer.SerializeToUtf8Bytes(line), (byte)'\n']);
        _file.Flush();
    }

    public void Dispose() => _file.Dispose();

    private static Dictionary<string, object?>? ValuesOf(Row? row) =>
        row?.Model.Stored.Where(field => row[field] is not null).ToDictionary(static field => field.Name, field => row[field]);

    private static IEnumerable<(Model, long, Row?)> Read(Registry registry, string line, int number)
    {
        try
        {
            return [.. JsonSerializer.Deserialize<JournalEntry[]>(line)!.Select(entry => (registry.Get(entry.Model), entry.Id, RowOf(registry, entry)))];
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"line {number} of the state file cannot be read ({unreadable.Message}); restore the file or start with another", unreadable);
        }
    }

    private static Row? RowOf(Registry registry, JournalEntry entry)
    {
        var model = registry.Get(entry.Model);
        return entry.Values is null
            ? null
            : new Row(model, entry.Id).With(entry.Values.Select(
                value => KeyValuePair.Create(value.Key, ValueOf(model.Get(value.Key).Kind, (JsonElement)value.Value!))));
    }

    private static object? ValueOf(FieldKind kind, JsonElement value) => kind switch
    {
        FieldKind.Boolean => value.GetBoolean(),
        FieldKind.Integer or FieldKind.Many2One => value.GetInt64(),
        FieldKind.Float or FieldKind.Monetary => value.GetDecimal(),
        FieldKind.Datetime => value.GetDateTime(),
        FieldKind.Many2Many => value.EnumerateArray().Select(static id => id.GetInt64()).ToArray(),
        _ => value.GetString(),
    };

    // Only whole lines: what follows the last line feed was never committed.
    private IEnumerable<(string Line, long End)> Lines()
    {
        _file.Position = 0;
        using var reader = new StreamReader(_file, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        long end = 0;
        while (reader.ReadLine() is { } line && (end += Encoding.UTF8.GetByteCount(line) + 1) <= _file.Length)
        {
            yield return (line, end);
        }
    }

    private sealed record JournalEntry(string Model, long Id, Dictionary<string, object?>? Values);
}
