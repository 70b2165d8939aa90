using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Portal;

namespace Odoo.Integration.UnitTests.Channels;

public sealed class OrderJsonFormatTests
{
    private const string One = """{"schema":"order/1","customer":{"code":"K1"},"currency":"EUR","lines":[{"number":1,"sku":"A","quantity":1,"uom":"C62"}]}""";

    private static readonly OrderJsonFormat Format = new();

    [Test]
    public void One_object_may_span_lines() => Given.Read(Format, One.Replace(",", ",\n  ", StringComparison.Ordinal)).Single().ShouldBeOfType<ChannelReading.Found>();

    [Test]
    public void Also_when_its_first_line_is_a_brace_alone() =>
        Given.Read(Format, One.Replace("{\"schema\"", "{\n\"schema\"", StringComparison.Ordinal)).Single().ShouldBeOfType<ChannelReading.Found>();

    [Test]
    public void One_object_on_one_line_is_one_order() => Given.Read(Format, One).Single().ShouldBeOfType<ChannelReading.Found>();

    [Test]
    public void Lines_are_orders()
    {
        var readings = Given.Read(Format, One + "\n\n" + One.Replace("K1", "K2", StringComparison.Ordinal) + "\r\n" + "{\"bad\":1}\n" + One);
        readings.OfType<ChannelReading.Found>().Count().ShouldBe(3);
        readings.OfType<ChannelReading.Refused>().Single().Problems[0].Position.ShouldStartWith("4: $");
    }

    [Test]
    public void The_same_order_has_the_same_key_anywhere()
    {
        var keys = Given.Read(Format, One + "\n" + One).Cast<ChannelReading.Found>().Select(static found => found.Key).ToArray();
        keys[0].ShouldBe(keys[1]);
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("{\"schema\":\"order/1\",")]
    [TestCase("nonsense")]
    [TestCase("[1,2]")]
    public void What_is_no_order_is_refused(string text) => Given.Read(Format, text).ShouldAllBe(static reading => reading is ChannelReading.Refused);
}
