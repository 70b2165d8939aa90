using System.Text;
using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Portal;
using Odoo.Integration.UnitTests.Channels.Shops;

namespace Odoo.Integration.UnitTests.Channels.Portal;

public sealed class PortalFormatTests
{
    private const string Json = """{"schema":"order/1","customer":{"code":"K1"},"currency":"EUR","lines":[{"number":1,"sku":"A","quantity":1,"uom":"C62"}]}""";

    private static readonly PortalFormat Format = new();

    [Test]
    public void One_address_takes_all_three()
    {
        Adapter(Json).ShouldBe("order-json/1");
        Adapter("\uFEFF  \n" + Json).ShouldBe("order-json/1");
        Adapter(UblOrderTests.Example).ShouldBe("ubl-order/1");
        Adapter("\uFEFF" + UblOrderTests.Example).ShouldBe("ubl-order/1");
        Adapter(CxmlOrderTests.Example).ShouldBe("cxml-order/1");
    }

    [TestCase("utf-16")]
    [TestCase("windows-1252")]
    public void Also_in_other_encodings(string name)
    {
        var encoding = TextEncodings.Find(name)!;
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(CxmlOrderTests.Example.Replace("version=\"1.0\"", $"version=\"1.0\" encoding=\"{name}\"", StringComparison.Ordinal))];
        Given.Read(Format, bytes, ("Cxml:ShippingSku", "S")).Single().ShouldBeOfType<ChannelReading.Found>();
    }

    [TestCase("<invoice/>", "'invoice'")]
    [TestCase("<a", "well-formed")]
    [TestCase("nonsense", "JSON")]
    [TestCase("", "empty")]
    public void What_is_none_of_them_is_refused(string text, string words) => ShopGiven.Refused(Format, text).Problems[0].What.ShouldContain(words);

    [TestCase("Ubl:Units:Stk", "stueck")]
    [TestCase("Cxml:Colour", "red")]
    [TestCase("Edi:X", "1")]
    public void A_wrong_profile_is_named(string key, string value) => Should.Throw<ProfileException>(() => Format.Configure(Given.Profile((key, value)))).Message.ShouldStartWith("Profile");

    private static string Adapter(string text) => ShopGiven.Order(Format, text, null, ("Cxml:ShippingSku", "SHIP")).Provenance!.Adapter;
}
