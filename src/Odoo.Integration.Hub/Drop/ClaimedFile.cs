namespace Odoo.Integration.Hub.Drop;

/// <summary>
/// A file that was taken from an inbox. Its new name begins with the id of its arrival: after a crash the same arrival is
/// read on, so that nothing in it counts twice.
/// </summary>
/// <param name="ArrivalId">The arrival.</param>
/// <param name="Name">The name it was dropped under; kept for people, never used to tell files apart.</param>
/// <param name="Path">Where it is now.</param>
internal sealed record ClaimedFile(Guid ArrivalId, string Name, string Path)
{
    private const int IdLength = 36;

    /// <summary>Takes a file from an inbox by renaming it; null when another process was quicker, or the file is gone.</summary>
    public static ClaimedFile? Take(string inboxPath, string claimedFolder, Guid arrivalId)
    {
        var name = System.IO.Path.GetFileName(inboxPath);
        var path = System.IO.Path.Combine(claimedFolder, $"{arrivalId:D}_{name}");
        try
        {
            File.Move(inboxPath, path, overwrite: false);
            return new ClaimedFile(arrivalId, name, path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A file that was taken before; null for a name that no claim gave.</summary>
    public static ClaimedFile? Found(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        return name.Length > IdLength + 1 && name[IdLength] == '_' && Guid.TryParseExact(name.AsSpan(0, IdLength), "D", out var id)
            ? new ClaimedFile(id, name[(IdLength + 1)..], path)
            : null;
    }

    /// <summary>
    /// Opens it for this process alone; null while another process reads it. The lock ends with the process, however it ends.
    /// </summary>
    public FileStream? Open()
    {
        try
        {
            return new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 64 * 1024, FileOptions.SequentialScan);
        }
        catch (FileNotFoundException)
        {
            return null; // Another process finished it.
        }
        catch (IOException) when (File.Exists(Path))
        {
            return null; // Another process holds it.
        }
    }
}
