using System.Text;
using Odoo.Integration.Channels;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.UnitTests.Channels.Shops;

/// <summary>Reads payloads of shops, CRMs and portals in tests.</summary>
internal static class ShopGiven
{
    public static ChannelReading One(IChannelFormat format, string text, string? topic = null, params (string, string)[] profile) => All(format, text, topic, profile).Single();

    public static IReadOnlyList<ChannelReading> All(IChannelFormat format, string text, string? topic = null, params (string, string)[] profile)
    {
        var payload = Encoding.UTF8.GetBytes(text);
        using var stream = new MemoryStream(payload);
        return [.. format.Configure(Given.Profile(profile)).Read(stream, Delivery(payload, topic))];
    }

    public static Order Order(IChannelFormat format, string text, string? topic = null, params (string, string)[] profile)
    {
        var reading = One(format, text, topic, profile);
        return (reading as ChannelReading.Found)?.Order ?? throw new AssertionException(reading.ToString() + string.Join(" | ", (reading as ChannelReading.Refused)?.Problems ?? []));
    }

    public static ChannelReading.Refused Refused(IChannelFormat format, string text, string? topic = null, params (string, string)[] profile) =>
        One(format, text, topic, profile).ShouldBeOfType<ChannelReading.Refused>();

    public static void ShouldName(this ChannelReading.Refused refused, string position, string words) =>
        refused.Problems.ShouldContain(problem => problem.Position.Contains(position, StringComparison.Ordinal) && (problem.What + problem.Remedy).Contains(words, StringComparison.Ordinal), string.Join(" | ", refused.Problems));

    /// <summary>The file of other people's, where the shared data stand beside the repository; else the test is ignored.</summary>
    public static string Shared(string name)
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "payloads", name);
            if (File.Exists(file))
            {
                return File.ReadAllText(file);
            }
        }

        throw new IgnoreException($"absent: ../shared/data/payloads/{name}");
    }

    private static Delivery Delivery(byte[] payload, string? topic) => new("shop", OrderSource.Ecommerce, PayloadId.Of(payload), Given.Now, "http:shop")
    {
        Headers = topic is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["x-shopify-topic"] = topic, ["x-wc-webhook-topic"] = topic },
    };
}
