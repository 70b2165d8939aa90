using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.UnitTests.Orders;

public sealed class IdempotencyKeyTests
{
    [TestCase("8e03978e-40d5-43dd-bc93-6894a57f9324", true)]
    [TestCase("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", true)]
    [TestCase("12345678", true)]
    [TestCase("1234567", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    [TestCase("\"\"", false)]
    [TestCase("with blank inside", false)]
    [TestCase("semi;colon-here", false)]
    [TestCase("umläute-nicht", false)]
    public void The_header_is_checked(string? header, bool good)
    {
        IdempotencyKey.TryParseHeader(header, out _, out var flaw).ShouldBe(good);
        (flaw is null).ShouldBe(good);
    }

    [TestCase(128, true)]
    [TestCase(129, false)]
    public void Its_length_is_bounded(int length, bool good) => IdempotencyKey.TryParseHeader(new string('k', length), out _, out _).ShouldBe(good);

    [Test]
    public void Quoted_and_bare_are_one_key()
    {
        IdempotencyKey.TryParseHeader("abcd-1234", out var bare, out _).ShouldBeTrue();
        IdempotencyKey.TryParseHeader("\"abcd-1234\"", out var quoted, out _).ShouldBeTrue();
        quoted.ShouldBe(bare);
    }

    // printf '%s\n%s\n%s' ACME 2026-11-20T14:03:00Z basket-7 | sha256sum | cut -c1-32
    [Test]
    public void The_published_rule_gives_the_published_key() =>
        IdempotencyKey.ForClient("ACME", new DateTimeOffset(2026, 11, 20, 15, 3, 0, TimeSpan.FromHours(1)), "basket-7").ShouldBe("80624e3c503851a27d974c19de3a18bd");

    [Test]
    public void No_derived_key_can_be_a_clients()
    {
        IdempotencyKey.TryParseHeader("file:" + new string('0', 64) + ":1", out var client, out _).ShouldBeTrue();
        client.Value.ShouldNotBe(IdempotencyKey.ForRecord(PayloadId.FromHash(new byte[32]), 1).Value);
    }

    [Test]
    public void Long_message_names_are_hashed()
    {
        var key = IdempotencyKey.ForMessage("x12", Enumerable.Repeat(new string('9', 40), 10));
        key.Value.Length.ShouldBeLessThanOrEqualTo(IdempotencyKey.MaxLength);
        key.Value.ShouldStartWith("x12:sha256:");
    }

    [Test]
    public void The_parts_of_a_message_name_do_not_run_together() =>
        IdempotencyKey.ForMessage("x12", ["A:B", "C"]).ShouldNotBe(IdempotencyKey.ForMessage("x12", ["A", "B:C"]));
}
