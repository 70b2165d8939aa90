using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Odoo.Integration.Hub.Access;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.UnitTests.Hub.Access;

public sealed class PasswordsTests
{
    private static readonly AccountName Anna = AccountName.TryParse("anna")!;

    private readonly Passwords _passwords = new();

    [Test]
    public void A_password_is_known_by_its_hash()
    {
        var hash = _passwords.Hash("correct horse battery");
        hash.ShouldNotContain("correct");
        _passwords.Hash("correct horse battery").ShouldNotBe(hash, "each has a salt of its own");
        _passwords.Check(hash, "correct horse battery").ShouldBeOfType<PasswordVerdict.Right>();
        _passwords.Check(hash, "correct horse batterY").ShouldBeOfType<PasswordVerdict.Wrong>();
        _passwords.Check(hash, string.Empty).ShouldBeOfType<PasswordVerdict.Wrong>();
        _passwords.Check(null, "correct horse battery").ShouldBeOfType<PasswordVerdict.Wrong>();
    }

    [Test]
    public void A_hash_of_fewer_rounds_is_made_anew()
    {
        var old = new PasswordHasher<string>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })).HashPassword("anna", "correct horse battery");
        var renewed = _passwords.Check(old, "correct horse battery").ShouldBeOfType<PasswordVerdict.RightButOld>().Hash;
        _passwords.Check(renewed, "correct horse battery").ShouldBeOfType<PasswordVerdict.Right>();
        _passwords.Check(old, "wrong").ShouldBeOfType<PasswordVerdict.Wrong>();
    }

    [TestCase("abcdefghijk", false)]
    [TestCase("abcdefghijkl", true)]
    [TestCase("aaaaaaaaaaaaaaaa", false)]
    [TestCase("aaaaaaaaaabcde", true)]
    [TestCase("i am ANNA of works", false)]
    [TestCase("", false)]
    public void The_rule_is_length(string password, bool isGood) => (Passwords.TroubleWith(password, Anna) is null).ShouldBe(isGood);

    [TestCase(256, true)]
    [TestCase(257, false)]
    public void There_is_a_longest(int length, bool isGood) => (Passwords.TroubleWith(new string('x', length - 4) + "1234", Anna) is null).ShouldBe(isGood);

    [TestCase("Anna", "anna")]
    [TestCase(" anna.b@works.example ", "anna.b@works.example")]
    [TestCase("7", "7")]
    public void Names_are_folded(string text, string name) => AccountName.TryParse(text)!.Value.ShouldBe(name);

    [TestCase(null)]
    [TestCase("")]
    [TestCase(".anna")]
    [TestCase("an na")]
    [TestCase("ann\u0430")]
    [TestCase("anna\n")]
    [TestCase("user:anna")]
    public void What_could_be_taken_for_another_is_no_name(string? text) => (AccountName.TryParse(text)?.Value ?? "none").ShouldBe(text == "anna\n" ? "anna" : "none");

    [TestCase(100, true)]
    [TestCase(101, false)]
    public void A_name_has_an_end(int length, bool isName) => (AccountName.TryParse(new string('a', length)) is not null).ShouldBe(isName);
}
