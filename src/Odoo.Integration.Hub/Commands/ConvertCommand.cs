using System.CommandLine;
using System.Text;
using Odoo.Integration.Channels;
using Odoo.Integration.Hub.Configuration;
using Odoo.Integration.Hub.Delivering;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Json;

namespace Odoo.Integration.Hub.Commands;

/// <summary>
/// <c>hub convert FILE</c>: what the hub would read in a file, without sending it and without any service. Exit code 0: all
/// good; 1: something was refused; 2: the call is wrong.
/// </summary>
internal static class ConvertCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to read" };
        var channel = new Option<string?>("--channel") { Description = "Read it as this channel of the configuration would" };
        var format = new Option<string?>("--format") { Description = "Read it in this format; tests are read as if they were real" };
        var set = new Option<string[]>("--set") { Description = "A key of the format's profile, such as Currency=EUR; repeat it for several" };
        var command = new Command("convert", "Print a file's orders as canonical JSON Lines; problems on stderr") { file, channel, format, set };
        command.SetAction((parsed, cancellation) => ConvertAsync(
            context, parsed.GetValue(file)!, parsed.GetValue(channel), parsed.GetValue(format), parsed.GetValue(set) ?? [], parsed, cancellation));
        return command;
    }

    private static async Task<int> ConvertAsync(
        CommandContext context, FileInfo file, string? channelName, string? formatName, string[] settings, ParseResult parsed, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            await context.Error.WriteLineAsync($"there is no file {file}");
            return 2;
        }

        if (channelName is not null && formatName is not null)
        {
            await context.Error.WriteLineAsync("give --channel or --format, not both");
            return 2;
        }

        if (channelName is not null && settings.Length > 0)
        {
            await context.Error.WriteLineAsync("give --set without --channel: a channel has its profile in the configuration");
            return 2;
        }

        if (Array.Find(settings, static setting => setting.IndexOf('=', StringComparison.Ordinal) <= 0) is { } wrong)
        {
            await context.Error.WriteLineAsync($"--set takes KEY=VALUE, not '{wrong}'");
            return 2;
        }

        await using var payload = file.OpenRead();
        var (channel, trouble) = Choose(file, payload, channelName, formatName, settings, parsed);
        if (channel is null)
        {
            await context.Error.WriteLineAsync(trouble);
            return 2;
        }

        var id = await PayloadHash.OfAsync(payload, cancellation);
        var delivery = new Delivery(channel.Name, channel.Source, id, TimeProvider.System.GetUtcNow(), "cli:" + Environment.UserName);
        var refused = false;
        foreach (var reading in channel.Reader.Read(payload, delivery))
        {
            switch (reading)
            {
                case ChannelReading.Found found:
                    await context.Output.WriteLineAsync(Encoding.UTF8.GetString(OrderJson.Write(found.Order)));
                    break;
                case ChannelReading.PassedOver passed:
                    await context.Error.WriteLineAsync(passed.Position.Length == 0 ? $"{file}: no order: {passed.Why}" : $"{file}:{passed.Position}: no order: {passed.Why}");
                    break;
                case ChannelReading.Refused bad:
                    refused = true;
                    foreach (var problem in bad.Problems)
                    {
                        await context.Error.WriteLineAsync(problem.Position.Length == 0 ? $"{file}: {problem.What}; {problem.Remedy}" : $"{file}:{problem.Position}: {problem.What}; {problem.Remedy}");
                    }

                    break;
            }
        }

        return refused ? 1 : 0;
    }

    private static (HubChannel? Channel, string? Trouble) Choose(
        FileInfo file, Stream payload, string? channelName, string? formatName, string[] settings, ParseResult parsed)
    {
        var formats = ChannelFormats.OfThisAssembly();
        if (channelName is not null)
        {
            var channels = HubChannels.Read(CommandContext.Configuration(parsed), formats);
            return channels.Find(channelName) is { } named
                ? (named, null)
                : (null, $"there is no channel '{channelName}'; the configuration has {string.Join(", ", channels.All.Select(static c => c.Name).DefaultIfEmpty("none"))}");
        }

        var format = formatName is null ? formats.ForFile(file.Name, payload) : formats.Find(formatName);
        if (format is null)
        {
            return (null, formatName is null
                ? $"{file.Name} does not say its format, neither by its ending nor by how it begins: give --channel, or --format with one of {string.Join(", ", formats.Names)}"
                : $"there is no format '{formatName}'; there are {string.Join(", ", formats.Names)}");
        }

        try
        {
            var trial = format.Trial.Select(static pair => KeyValuePair.Create("Profile:" + pair.Key, (string?)pair.Value));
            var pairs = settings.Select(static setting => setting.Split('=', 2)).Select(static pair => KeyValuePair.Create("Profile:" + pair[0], (string?)pair[1]));
            var profile = new ConfigurationBuilder().AddInMemoryCollection(trial).AddInMemoryCollection(pairs).Build().GetSection("Profile");
            return (new HubChannel(format.Name, SourceOf(format), format.Configure(profile), TakesFiles: true, [], OdooRoute.Main), null);
        }
        catch (ProfileException incomplete)
        {
            return (null, $"{format.Name} needs another profile to be read ({incomplete.Message}): give --channel or --set");
        }
    }

    private static OrderSource SourceOf(IChannelFormat format) => format.GetType().Namespace!.Split('.')[3] switch
    {
        "Edi" => OrderSource.Edi,
        "Ecommerce" => OrderSource.Ecommerce,
        "Crm" => OrderSource.Crm,
        _ => OrderSource.Portal,
    };
}
