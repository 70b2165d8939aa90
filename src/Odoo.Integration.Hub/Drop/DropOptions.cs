namespace Odoo.Integration.Hub.Drop;

/// <summary>The file drop: section <c>Drop</c>.</summary>
public sealed class DropOptions
{
    public const string Section = "Drop";

    /// <summary>Holds <c>inbox/CHANNEL/</c>, <c>claimed/</c>, <c>archive/</c>, <c>rejected/</c> and <c>outbox/</c>; one file system. Default: <c>drop</c>.</summary>
    public string Folder { get; set; } = "drop";

    /// <summary>How often the inboxes are looked at, in seconds, beside being watched. Default: 2; 0.1 to 300.</summary>
    public double PollSeconds { get; set; } = 2;

    /// <summary>How long a file's size must rest before it is taken, in seconds, where no <c>.done</c> file comes. Default: 2; 0 to 3600.</summary>
    public double RestSeconds { get; set; } = 2;

    /// <summary>Files read at once. Default: 2; 1 to 16.</summary>
    public int FilesAtOnce { get; set; } = 2;

    /// <summary>Largest file, in megabytes. Default: 1024; 1 to 10240.</summary>
    public int MaxMegabytes { get; set; } = 1024;
}
