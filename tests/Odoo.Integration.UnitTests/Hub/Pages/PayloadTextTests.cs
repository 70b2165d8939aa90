using System.Text;
using Odoo.Integration.Hub.Pages.Orders;

namespace Odoo.Integration.UnitTests.Hub.Pages;

public sealed class PayloadTextTests
{
    [TestCase("", "")]
    [TestCase("Größe ✓ 😀", "Größe ✓ 😀")]
    [TestCase("a\0b", "a␀b")]
    public void Utf8_is_read_as_such(string text, string shown) => PayloadText.Of(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetByteCount(text)).Text.ShouldBe(shown);

    [Test]
    public void What_is_no_utf8_is_read_byte_by_byte() => PayloadText.Of([0x47, 0x72, 0xF6, 0xDF, 0x65], 5).Text.ShouldBe("Größe");

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void A_letter_that_the_limit_cuts_in_two_is_left_out(int kept)
    {
        var whole = Encoding.UTF8.GetBytes("ab😀");
        var text = PayloadText.Of(whole[..(2 + kept)], 1_000_000);
        (text.Text, text.Shown, text.Size).ShouldBe(("ab", 2, 1_000_000));
    }

    [Test]
    public void No_more_is_shown_than_the_limit()
    {
        var text = PayloadText.Of(new byte[PayloadText.Most + 1], PayloadText.Most + 1);
        text.Shown.ShouldBe(PayloadText.Most);
    }
}
