using System.CommandLine;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Delivering;
using Odoo.Integration.Hub.Drop;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Intake;

namespace Odoo.Integration.Hub.Commands;

/// <summary><c>hub send FILE --channel NAME</c>: takes a file through the one door at once, as if it had been dropped.</summary>
internal static class SendCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to send" };
        var channel = new Option<string>("--channel") { Description = "The channel it belongs to", Required = true };
        var command = new Command("send", "Take a file in, as if it had been dropped into the channel's inbox") { file, channel };
        command.SetAction((parsed, cancellation) => CommandContext.WithStoreAsync(
            parsed, services => SendAsync(context, services, parsed.GetValue(file)!, parsed.GetValue(channel)!, cancellation)));
        return command;
    }

    private static async Task<int> SendAsync(CommandContext context, IServiceProvider services, FileInfo file, string name, CancellationToken cancellation)
    {
        var channels = services.GetRequiredService<HubChannels>();
        if (!file.Exists || channels.Find(name) is not { } channel)
        {
            await context.Error.WriteLineAsync(!file.Exists
                ? $"there is no file {file}"
                : $"there is no channel '{name}'; the configuration has {string.Join(", ", channels.All.Select(static c => c.Name).DefaultIfEmpty("none"))}");
            return 2;
        }

        await using var payload = file.OpenRead();
        var id = await PayloadHash.OfAsync(payload, cancellation);
        var arrival = new Arrival(services.GetRequiredService<OrderIds>().Next(), channel.Name, id, "cli:" + Environment.UserName, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var report = await services.GetRequiredService<PayloadIntake>().TakeAsync(channel, arrival, payload, cancellation);
        await context.Output.WriteLineAsync(
            $"{report.Accepted} accepted, {report.Duplicates} known already, {report.Conflicts} held because their number has other content, {report.Refused} refused");
        if (report.Refused > 0)
        {
            await context.Error.WriteAsync(ProblemText.Of(file.Name, report));
        }

        return report.Refused > 0 ? 1 : 0;
    }
}
