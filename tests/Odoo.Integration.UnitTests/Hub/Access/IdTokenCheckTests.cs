using System.Buffers.Text;
using System.Text;
using Odoo.Integration.Hub.Access.OpenId;

namespace Odoo.Integration.UnitTests.Hub.Access;

public sealed class IdTokenCheckTests
{
    private const long Now = 1_800_000_000;
    private const string Good = """{"iss":"https://id.example.com","aud":"hub","sub":"42","exp":1800000300,"iat":1800000000,"nonce":"n-1","groups":["a","b"],"realm_access":{"roles":["c"]}}""";

    private static readonly IdTokenCheck Check = new("https://id.example.com", "hub", "n-1");

    [Test]
    public void A_good_one_is_read()
    {
        var token = Read(Good).ShouldBeOfType<IdTokenResult.Good>().Token;
        token.Subject.ShouldBe("42");
        token.Values("groups").ShouldBe(["a", "b"]);
        token.Values("realm_access.roles").ShouldBe(["c"]);
        token.Values("sub").ShouldBe(["42"]);
        token.Values("realm_access.roles.x").ShouldBeEmpty();
        token.Values("none").ShouldBeEmpty();
    }

    [TestCase("\"iss\":\"https://id.example.com\"", "\"iss\":\"https://id.example.com/\"", "iss")]
    [TestCase("\"iss\":\"https://id.example.com\"", "\"iss\":\"https://evil.example.com\"", "iss")]
    [TestCase("\"iss\":\"https://id.example.com\",", "", "iss")]
    [TestCase("\"iss\":\"https://id.example.com\"", "\"iss\":[\"https://id.example.com\"]", "iss")]
    [TestCase("\"aud\":\"hub\"", "\"aud\":\"shop\"", "aud")]
    [TestCase("\"aud\":\"hub\"", "\"aud\":\"HUB\"", "aud")]
    [TestCase("\"aud\":\"hub\"", "\"aud\":[]", "aud")]
    [TestCase("\"aud\":\"hub\"", "\"aud\":[\"shop\"]", "aud")]
    [TestCase("\"aud\":\"hub\"", "\"aud\":[\"hub\",\"shop\"]", "aud")]
    [TestCase("\"aud\":\"hub\",", "", "aud")]
    [TestCase("\"sub\"", "\"azp\":\"shop\",\"sub\"", "azp")]
    [TestCase("\"sub\"", "\"azp\":null,\"sub\"", "azp")]
    [TestCase("\"nonce\":\"n-1\"", "\"nonce\":\"n-2\"", "nonce")]
    [TestCase("\"nonce\":\"n-1\"", "\"nonce\":\"\"", "nonce")]
    [TestCase("\"nonce\":\"n-1\",", "", "nonce")]
    [TestCase("\"sub\":\"42\",", "", "sub")]
    [TestCase("\"sub\":\"42\"", "\"sub\":\"\"", "sub")]
    [TestCase("\"sub\":\"42\"", "\"sub\":42", "sub")]
    [TestCase("\"exp\":1800000300,", "", "exp")]
    [TestCase("\"exp\":1800000300", "\"exp\":\"1800000300\"", "exp")]
    [TestCase("\"exp\":1800000300", "\"exp\":1e30", "exp")]
    [TestCase("\"exp\":1800000300", "\"exp\":-1", "exp")]
    [TestCase("\"iat\":1800000000,", "", "iat")]
    [TestCase("\"sub\":\"42\"", "\"sub\":\"42\",\"sub\":\"43\"", "claims")]
    public void Anything_else_is_refused_by_its_claim(string from, string to, string named)
    {
        Good.ShouldContain(from);
        Read(Good.Replace(from, to, StringComparison.Ordinal)).ShouldBeOfType<IdTokenResult.Bad>().Why.ShouldContain(named == "iss" ? "issuer" : named);
    }

    [TestCase("\"aud\":[\"hub\"]")]
    [TestCase("\"aud\":\"hub\",\"azp\":\"hub\"")]
    public void One_audience_may_be_a_list_and_the_party_may_be_named(string audience) =>
        Read(Good.Replace("\"aud\":\"hub\"", audience, StringComparison.Ordinal)).ShouldBeOfType<IdTokenResult.Good>();

    // Clocks may be 120 s apart; a token for this sign-in is at most 600 s old.
    [TestCase(Now - 121, Now, false)]
    [TestCase(Now - 120, Now, false)]
    [TestCase(Now - 119, Now, true)]
    [TestCase(Now + 1, Now, true)]
    [TestCase(Now + 300, Now + 121, false)]
    [TestCase(Now + 300, Now + 120, true)]
    [TestCase(Now + 300, Now - 720, true)]
    [TestCase(Now + 300, Now - 721, false)]
    public void Its_time_has_bounds(long end, long made, bool isGood) =>
        (Read(Good.Replace("1800000300", $"{end}", StringComparison.Ordinal).Replace("\"iat\":1800000000", $"\"iat\":{made}", StringComparison.Ordinal)) is IdTokenResult.Good).ShouldBe(isGood);

    [Test]
    public void A_time_may_have_a_fraction() => Read(Good.Replace("1800000300", "1800000300.5", StringComparison.Ordinal)).ShouldBeOfType<IdTokenResult.Good>();

    [TestCase("""{"alg":"none"}""")]
    [TestCase("{}")]
    [TestCase("[]")]
    public void One_that_is_not_signed_is_refused(string header) => Check.Read(Token(header, Good, "c2ln"), Instant).ShouldBeOfType<IdTokenResult.Bad>();

    [TestCase(null)]
    [TestCase("")]
    [TestCase("a.b")]
    [TestCase("a.b.c.d")]
    [TestCase("*.*.*")]
    [TestCase("e30.e30.")]
    public void What_is_no_token_is_refused(string? token) => Check.Read(token, Instant).ShouldBeOfType<IdTokenResult.Bad>();

    [Test]
    public void There_is_a_longest() => Read(Good.Replace("\"a\"", "\"" + new string('a', 64 * 1024) + "\"", StringComparison.Ordinal)).ShouldBeOfType<IdTokenResult.Bad>();

    private static DateTimeOffset Instant => DateTimeOffset.FromUnixTimeSeconds(Now);

    private static IdTokenResult Read(string claims) => Check.Read(Token("""{"alg":"RS256"}""", claims, "c2ln"), Instant);

    private static string Token(string header, string claims, string signature) => $"{Encoded(header)}.{Encoded(claims)}.{signature}";

    private static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
