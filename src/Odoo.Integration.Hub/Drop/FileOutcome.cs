using Odoo.Integration.Hub.Delivering;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Hub.Drop;

/// <summary>Puts a file that was read where it belongs: under its hash in the archive, or to its sender with what was wrong.</summary>
internal sealed class FileOutcome(DropFolders folders)
{
    public void Settle(string channel, ClaimedFile file, PayloadId payload, DeliveryReport report)
    {
        var archived = Path.Combine(folders.Archive(channel), payload.Hex + Path.GetExtension(file.Name));
        if (report.Refused == 0)
        {
            File.Move(file.Path, archived, overwrite: true);
            return;
        }

        var rejected = FreeName(Path.Combine(folders.Rejected(channel), file.Name));
        if (report.Refused == report.Found)
        {
            // The words first: a file without them would puzzle whoever looks between the two.
            File.WriteAllText(rejected + ".problem.txt", ProblemText.Of(file.Name, report));
            File.Move(file.Path, rejected, overwrite: true);
            return;
        }

        File.WriteAllText(rejected + ".problem.txt", ProblemText.Of(file.Name, report));
        File.Copy(file.Path, rejected, overwrite: true);
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
