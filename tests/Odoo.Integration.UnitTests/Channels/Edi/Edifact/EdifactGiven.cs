using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Edi.Edifact;
using Odoo.Integration.Orders;
using static Odoo.Integration.UnitTests.Channels.Edi.Edifact.EdifactText;

namespace Odoo.Integration.UnitTests.Channels.Edi.Edifact;

/// <summary>What the reader makes of one message, which is interchange 905's only one.</summary>
internal static class EdifactGiven
{
    public static readonly EdifactOrderFormat Format = new();

    public static Order Order(string[] message) => Found(message).ShouldHaveSingleItem().Order;

    public static List<ChannelReading.Found> Found(string[] message)
    {
        var readings = Given.Read(Format, Interchange([message]));
        readings.OfType<ChannelReading.Refused>().SelectMany(static refused => refused.Problems).ShouldBeEmpty();
        return [.. readings.OfType<ChannelReading.Found>()];
    }

    public static ChannelReading.Refused Refused(string[] message) => Given.Read(Format, Interchange([message])).OfType<ChannelReading.Refused>().Single();

    public static string Problem(string[] message, string place)
    {
        var problems = Refused(message).Problems;
        return problems.Where(problem => problem.Position == "interchange 905, message 1, " + place).Select(static problem => problem.What).ShouldHaveSingleItem(string.Join(" | ", problems));
    }
}
