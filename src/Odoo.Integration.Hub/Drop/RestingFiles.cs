namespace Odoo.Integration.Hub.Drop;

/// <summary>
/// Tells when a file in an inbox is whole: its size and time have rested for a while, or its sender has put <c>NAME.done</c>
/// beside it. Names that end in <c>.tmp</c> or begin with a dot are never looked at.
/// </summary>
internal sealed class RestingFiles(TimeProvider time, TimeSpan rest)
{
    public const string DoneEnding = ".done";

    private readonly Dictionary<string, (long Length, DateTime Written, DateTimeOffset Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>The files of a folder that may be taken now.</summary>
    public IReadOnlyList<string> Whole(string folder)
    {
        var now = time.GetUtcNow();
        var files = new DirectoryInfo(folder).EnumerateFiles().Where(static file => !IsNeverTaken(file.Name)).OrderBy(static file => file.LastWriteTimeUtc).ToArray();
        var whole = new List<string>();
        foreach (var file in files)
        {
            if (File.Exists(file.FullName + DoneEnding) || HasRested(file, now))
            {
                whole.Add(file.FullName);
            }
        }

        foreach (var gone in _seen.Keys.Where(path => Path.GetDirectoryName(path) == folder && !Array.Exists(files, file => file.FullName == path)).ToArray())
        {
            _seen.Remove(gone);
        }

        return whole;
    }

    private static bool IsNeverTaken(string name) =>
        name.StartsWith('.') || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase) || name.EndsWith(DoneEnding, StringComparison.OrdinalIgnoreCase);

    private bool HasRested(FileInfo file, DateTimeOffset now)
    {
        try
        {
            var state = (file.Length, file.LastWriteTimeUtc);
            if (_seen.TryGetValue(file.FullName, out var before) && before.Length == state.Length && before.Written == state.LastWriteTimeUtc)
            {
                return now - before.Since >= rest;
            }

            _seen[file.FullName] = (state.Length, state.LastWriteTimeUtc, now);
            return rest == TimeSpan.Zero;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }
}
