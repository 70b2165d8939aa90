using System.Security.Claims;
using Odoo.Integration.Hub.Access;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.UnitTests.Hub.Access;

public sealed class AccessPolicyTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [TestCase(AccountRole.Viewer, "viewer orders:read review:read")]
    [TestCase(AccountRole.Reviewer, "viewer reviewer orders:read review:read review:write")]
    [TestCase(AccountRole.Admin, "viewer reviewer admin orders:read orders:write review:read review:write policies:write")]
    public void People_meet_what_their_role_has(AccountRole role, string met) => Met(Person(role)).ShouldBe(met.Split(' '), ignoreOrder: true);

    [TestCase("orders:read")]
    [TestCase("orders:write")]
    [TestCase("review:read")]
    [TestCase("review:write")]
    [TestCase("policies:write")]
    public void A_key_meets_its_scope_and_nothing_else(string scope) => Met(Key(scope)).ShouldBe([scope]);

    [Test]
    public void A_key_with_every_scope_is_no_person() => Met(Key([.. AccessScopes.All])).ShouldBe(AccessScopes.All, ignoreOrder: true);

    [Test]
    public void Nobody_meets_anything() => Met(new ClaimsPrincipal(new ClaimsIdentity())).ShouldBeEmpty();

    [Test]
    public void Claims_of_another_scheme_count_for_nothing()
    {
        Claim[] claims = [new(ClaimTypes.Role, "admin"), new(ClaimTypes.Name, "anna"), new(AccessClaims.Scope, AccessScopes.OrdersRead)];
        Met(new ClaimsPrincipal(new ClaimsIdentity(claims, "Basic"))).ShouldBeEmpty();
    }

    [Test]
    public void Every_policy_that_code_can_name_is_there()
    {
        var named = typeof(AccessPolicies).GetFields().Select(static field => (string)field.GetRawConstantValue()!);
        AccessRequirement.All.Keys.ShouldBe(named, ignoreOrder: true);
    }

    [Test]
    public void Events_name_people_and_keys()
    {
        Actor.Of(Person(AccountRole.Viewer)).ShouldBe("user:anna");
        Actor.Of(Key(AccessScopes.OrdersRead)).ShouldBe("key:feed");
        Should.Throw<InvalidOperationException>(() => Actor.Of(new ClaimsPrincipal(new ClaimsIdentity())));
    }

    private static IEnumerable<string> Met(ClaimsPrincipal caller) => AccessRequirement.All.Where(policy => policy.Value.IsMetBy(caller)).Select(static policy => policy.Key);

    private static ClaimsPrincipal Person(AccountRole role) => new(AccessClaims.OfPerson(AccountName.TryParse("Anna")!, "Anna A.", role, "s", Now));

    private static ClaimsPrincipal Key(params string[] scopes) => new(AccessClaims.OfKey(new ApiKey { Name = "feed", Scopes = scopes, CreatedBy = "user:anna" }));
}
