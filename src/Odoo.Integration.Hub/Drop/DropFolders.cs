using Microsoft.Extensions.Options;

namespace Odoo.Integration.Hub.Drop;

/// <summary>The folders of the file drop, all on one file system: a file moves between them whole or not at all.</summary>
public sealed class DropFolders(IOptions<DropOptions> options)
{
    private readonly string _root = Path.GetFullPath(options.Value.Folder);

    public string Inbox(string channel) => Path.Combine(_root, "inbox", channel);

    public string Claimed(string channel) => Path.Combine(_root, "claimed", channel);

    public string Archive(string channel) => Path.Combine(_root, "archive", channel);

    public string Rejected(string channel) => Path.Combine(_root, "rejected", channel);

    /// <summary>Where partners fetch their receipts; made with the first one, and no reason to take no files.</summary>
    public string Outbox(string channel) => Path.Combine(_root, "outbox", channel);

    public void Create(string channel)
    {
        foreach (var folder in new[] { Inbox(channel), Claimed(channel), Archive(channel), Rejected(channel) })
        {
            Directory.CreateDirectory(folder);
        }
    }
}
