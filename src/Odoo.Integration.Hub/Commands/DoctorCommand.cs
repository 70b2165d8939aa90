using System.CommandLine;
using Odoo.Integration.Channels;
using Odoo.Integration.Erp;
using Odoo.Integration.Hub.Configuration;

namespace Odoo.Integration.Hub.Commands;

/// <summary><c>hub doctor</c>: looks at everything the hub needs and says what to mend. Exit code 0: all well.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("doctor", "Check configuration, PostgreSQL, RabbitMQ, Odoo and inboxes; say what to mend");
        command.SetAction(async (parsed, cancellation) =>
        {
            var findings = await new Doctor(CommandContext.Configuration(parsed)).ExamineAsync(cancellation);
            foreach (var (subject, trouble, note) in findings)
            {
                await context.Output.WriteLineAsync(trouble is null ? $"ok    {subject}: {note}" : $"MEND  {subject}: {trouble}");
            }

            return findings.All(static finding => finding.Trouble is null) ? 0 : 1;
        });
        return command;
    }
}
