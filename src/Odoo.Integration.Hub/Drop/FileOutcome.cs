using Odoo.Integration.Hub.Delivering;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Hub.Drop;

/// <summary>Puts a file that was read where it belongs: under its hash in the archive, or to its sender with what was wrong.</summary>
internal sealed class FileOutcome(DropFolders folders)
{
    /// <param name="channel">The channel.</param>
    /// <param name="file">The file.</param>
    /// <param name="content">The file, open: this process holds it, so no other handle can read it.</param>
    /// <param name="payload">Its hash.</param>
    /// <param name="report">What became of it.</param>
    public void Settle(string channel, ClaimedFile file, Stream content, PayloadId payload, DeliveryReport report)
    {
        var archived = Path.Combine(folders.Archive(channel), payload.Hex + Path.GetExtension(file.Name));
        if (report.Refused == 0)
        {
            File.Move(file.Path, archived, overwrite: true);
            return;
        }

        var rejected = FreeName(Path.Combine(folders.Rejected(channel), file.Name));

        // The words first: a file without them would puzzle whoever looks between the two.
        File.WriteAllText(rejected + ".problem.txt", ProblemText.Of(file.Name, report));
        if (report.Refused == report.Found)
        {
            File.Move(file.Path, rejected, overwrite: true);
            return;
        }

        content.Position = 0;
        using (var copy = new FileStream(rejected, FileMode.Create, FileAccess.Write))
        {
            content.CopyTo(copy);
        }

        File.Move(file.Path, archived, overwrite: true);
    }

    private static string FreeName(string path)
    {
        var free = path;
        for (var number = 2; File.Exists(free); number++)
        {
            free = Path.Combine(Path.GetDirectoryName(path)!, FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(path)}.{number}{Path.GetExtension(path)}"));
        }

        return free;
    }
}
