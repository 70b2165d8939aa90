using Microsoft.Extensions.Primitives;
using Odoo.Integration.Hub.Api;

namespace Odoo.Integration.UnitTests.Hub.Api;

public sealed class EntityTagTests
{
    [TestCase("\"7\"", 7)]
    [TestCase("  \"7\" ", 7)]
    [TestCase("\"2147483647\"", int.MaxValue)]
    [TestCase("\"2147483648\"", 0)]
    [TestCase("\"-7\"", 0)]
    [TestCase("\"\"", 0)]
    [TestCase("\"abc\"", 0)]
    [TestCase("W/\"7\"", 0)]
    public void A_tag_names_an_event_and_one_that_is_none_of_ours_names_none(string header, int seq) => EntityTag.Read(header).ShouldBe(new IfMatch.Seen(seq));

    [TestCase("7")]
    [TestCase("\"7")]
    [TestCase("\"")]
    [TestCase("\"7\", \"8\"")]
    [TestCase("w/\"7\"")]
    public void What_is_not_one_tag_is_malformed(string header) => EntityTag.Read(header).ShouldBeOfType<IfMatch.Malformed>();

    [Test]
    public void A_star_is_any_and_nothing_is_missing()
    {
        EntityTag.Read("*").ShouldBeOfType<IfMatch.Whatever>();
        EntityTag.Read(StringValues.Empty).ShouldBeOfType<IfMatch.Missing>();
        EntityTag.Read(" ").ShouldBeOfType<IfMatch.Missing>();
    }

    [Test]
    public void What_is_written_is_read() => EntityTag.Read(EntityTag.Of(12)).ShouldBe(new IfMatch.Seen(12));
}
