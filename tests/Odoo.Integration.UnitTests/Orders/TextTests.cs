using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.UnitTests.Orders;

public sealed class TextTests
{
    [TestCase("plain", true)]
    [TestCase("Ünïcode ✓", true)]
    [TestCase("emoji 😀 pair", true)]
    [TestCase("", true)]
    [TestCase("tab\there", false)]
    [TestCase("nul\0", false)]
    [TestCase("line\nbreak", false)]
    [TestCase("\u0085 next line", false)]
    public void Control_characters_may_not_stand_in_an_order(string text, bool good) => (Text.FlawOf(text, 100) is null).ShouldBe(good);

    [Test]
    public void Half_a_surrogate_pair_is_not_unicode()
    {
        Text.FlawOf("a\ud83d", 100).ShouldNotBeNull();
        Text.FlawOf("\ude00a", 100).ShouldNotBeNull();
        Text.FlawOf("😀\ud83d", 100).ShouldNotBeNull();
    }

    [TestCase(4, true)]
    [TestCase(5, true)]
    [TestCase(6, false)]
    public void Length_is_bounded(int length, bool good) => (Text.FlawOf(new string('x', length), 5) is null).ShouldBe(good);
}
