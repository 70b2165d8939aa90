using Odoo.Integration.Hub.Access;

namespace Odoo.Integration.UnitTests.Hub.Access;

public sealed class LocalAddressTests
{
    [TestCase("/")]
    [TestCase("/orders?state=held&page=2")]
    [TestCase("/orders#end")]
    [TestCase("/a//b")]
    [TestCase("/@host")]
    public void Pages_of_the_hub_are_gone_back_to(string address) => LocalAddress.Of(address).ShouldBe(address);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("orders")]
    [TestCase("//evil.example.com")]
    [TestCase("/\\evil.example.com")]
    [TestCase("\\\\evil.example.com")]
    [TestCase("/a\\b")]
    [TestCase("/\t/evil.example.com")]
    [TestCase("/\n/evil.example.com")]
    [TestCase("/a\r\nSet-Cookie: x=y")]
    [TestCase(" //evil.example.com")]
    [TestCase("https://evil.example.com/")]
    [TestCase("javascript:alert(1)")]
    [TestCase("/sign-in?returnUrl=/")]
    [TestCase("/SIGN-OUT")]
    public void Anything_else_leads_home(string? address) => LocalAddress.Of(address).ShouldBe("/");

    [TestCase(2000, true)]
    [TestCase(2001, false)]
    public void There_is_a_longest(int length, bool isKept) => (LocalAddress.Of("/" + new string('a', length - 1)).Length == length).ShouldBe(isKept);
}
