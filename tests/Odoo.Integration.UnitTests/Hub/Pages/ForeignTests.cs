using Odoo.Integration.Hub.Pages.Frame;

namespace Odoo.Integration.UnitTests.Hub.Pages;

public sealed class ForeignTests
{
    [Test]
    public async Task Markup_in_a_name_is_text()
    {
        var html = await Rendering.HtmlAsync<Foreign>(("Text", "<script>alert(1)</script>\"><img src=x>"));
        html.ShouldBe("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img src=x&gt;</bdi>");
    }

    [Test]
    public async Task Long_text_is_cut_and_the_whole_stands_behind_it()
    {
        var text = new string('x', 4_999) + "\"";
        var closed = await Rendering.HtmlAsync<Foreign>(("Text", text), ("Most", 10));
        closed.ShouldStartWith("<bdi title=\"xxx");
        System.Net.WebUtility.HtmlDecode(closed).ShouldEndWith(">xxxxxxxxxx…</bdi>");
        (await Rendering.HtmlAsync<Foreign>(("Text", text), ("Most", 10), ("Opens", true))).ShouldContain(new string('x', 4_999) + "&quot;</bdi></details>");
    }

    [TestCase("abc", 3, "abc")]
    [TestCase("abcd", 3, "abc…")]
    [TestCase("ab😀", 3, "ab…", Description = "half a character is none")]
    [TestCase("ab😀", 4, "ab😀")]
    public void Text_is_cut_between_characters(string text, int most, string cut) => ForeignText.Cut(text, most).ShouldBe(cut);

    [TestCase("a\u202Egnp.exe", "a\uFFFDgnp.exe")]
    [TestCase("\u2067x\u2069", "\uFFFDx\uFFFD")]
    [TestCase("שלום", "שלום")]
    public void What_turns_writing_around_shows(string text, string shown) => ForeignText.Shown(text).ShouldBe(shown);

    [TestCase(0, "0 %")]
    [TestCase(0.5, "50 %")]
    [TestCase(0.9279, "92.8 %")]
    [TestCase(0.99999, "> 99.9 %")]
    [TestCase(1, "100 %")]
    public void Chances_are_told_in_percent(double probability, string words) => Figures.Percent(probability).ShouldBe(words);
}
