using System.Text.Json;
using Odoo.Integration.Hub.Access;
using Odoo.Integration.Hub.Access.OpenId;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.UnitTests.Hub.Access;

public sealed class OpenIdReadingTests
{
    private static readonly OpenIdOptions Options = new() { RoleClaim = "groups", Roles = new OpenIdRoleValues { Viewer = ["all"], Reviewer = ["sales"], Admin = ["it", "boss"] } };

    [TestCase("""["all"]""", AccountRole.Viewer)]
    [TestCase("""["sales","all"]""", AccountRole.Reviewer)]
    [TestCase("""["all","boss","sales"]""", AccountRole.Admin)]
    [TestCase("\"it\"", AccountRole.Admin)]
    [TestCase("""["IT"]""", null)]
    [TestCase("[]", null)]
    [TestCase("[1,{}]", null)]
    [TestCase("true", null)]
    public void The_highest_role_counts(string groups, AccountRole? role) => OpenIdPerson.Of(Token($$"""{"preferred_username":"Anna","groups":{{groups}}}"""), Options).Role.ShouldBe(role);

    [Test]
    public void A_person_is_named_by_the_claim()
    {
        var person = OpenIdPerson.Of(Token("""{"preferred_username":"Anna","name":"Anna A."}"""), Options);
        (person.Name.Value, person.DisplayName).ShouldBe(("anna", "Anna A."));
        OpenIdPerson.Of(Token("""{"preferred_username":"Anna"}"""), Options).DisplayName.ShouldBe("anna");
        Should.Throw<OpenIdException>(() => OpenIdPerson.Of(Token("""{"name":"Anna A."}"""), Options)).Message.ShouldContain("preferred_username");
        Should.Throw<OpenIdException>(() => OpenIdPerson.Of(Token("""{"preferred_username":"key:feed"}"""), Options));
    }

    [TestCase("true", true)]
    [TestCase("false", false)]
    [TestCase("\"true\"", false)]
    public void An_address_that_nobody_verified_names_nobody(string verified, bool isNamed)
    {
        var byMail = new OpenIdOptions { NameClaim = "email" };
        var token = Token($$"""{"email":"anna@works.example","email_verified":{{verified}}}""");
        (Record(() => OpenIdPerson.Of(token, byMail)) is null).ShouldBe(isNamed);
        Record(() => OpenIdPerson.Of(Token("""{"email":"anna@works.example"}"""), byMail)).ShouldBeOfType<OpenIdException>();
    }

    [TestCase("https://id.example.com", "https://id.example.com", true)]
    [TestCase("https://id.example.com/", "https://id.example.com", true)]
    [TestCase("https://id.example.com/realms/a", "https://id.example.com/realms/a/", true)]
    [TestCase("https://id.example.com/realms/a", "https://id.example.com/realms/b", false)]
    [TestCase("https://id.example.com", "https://ID.example.com", false)]
    [TestCase("https://id.example.com", "http://id.example.com", false)]
    public void The_provider_must_be_the_one_that_was_asked(string issuer, string authority, bool isIt) =>
        (Record(() => OpenIdDiscovery.Read(Document(issuer, "https://id.example.com/token"), authority)) is null).ShouldBe(isIt);

    [TestCase("https://id.example.com/token", true)]
    [TestCase("http://127.0.0.1:9000/token", true)]
    [TestCase("http://[::1]:9000/token", true)]
    [TestCase("http://localhost/token", true)]
    [TestCase("http://id.example.com/token", false)]
    [TestCase("http://127.0.0.1.evil.example.com/token", false)]
    [TestCase("ftp://127.0.0.1/token", false)]
    [TestCase("/token", false)]
    [TestCase("", false)]
    public void Secrets_go_over_tls_or_stay_on_the_machine(string address, bool isSafe)
    {
        OpenIdDiscovery.IsSafe(address).ShouldBe(isSafe);
        (Record(() => OpenIdDiscovery.Read(Document("https://id.example.com", address), "https://id.example.com")) is null).ShouldBe(isSafe);
    }

    [TestCase("", true)]
    [TestCase(""","token_endpoint_auth_methods_supported":["client_secret_post"]""", false)]
    [TestCase(""","token_endpoint_auth_methods_supported":["client_secret_post","client_secret_basic"]""", true)]
    public void The_hub_proves_itself_as_the_provider_likes(string methods, bool byBasic)
    {
        using var document = JsonDocument.Parse($$"""{"issuer":"https://a.example","authorization_endpoint":"https://a.example/a","token_endpoint":"https://a.example/t"{{methods}}}""");
        OpenIdDiscovery.Read(document.RootElement, "https://a.example").TakesBasic.ShouldBe(byBasic);
    }

    private static Exception? Record(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (OpenIdException refused)
        {
            return refused;
        }
    }

    private static JsonElement Document(string issuer, string token) =>
        JsonSerializer.SerializeToElement(new { issuer, authorization_endpoint = "https://id.example.com/authorize", token_endpoint = token });

    private static IdToken Token(string claims) => new("1", JsonDocument.Parse(claims).RootElement);
}
