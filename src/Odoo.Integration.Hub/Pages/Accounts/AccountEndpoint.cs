using Odoo.Integration.Hub.Access;
using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Access;
using SeeOther = Odoo.Integration.Hub.Pages.Frame.SeeOther;

namespace Odoo.Integration.Hub.Pages.Accounts;

/// <summary><c>GET /access</c>: who may sign in, and which machines may call; <c>POST /access/…</c>: an admin's changes. The command line does the same and more.</summary>
internal sealed class AccountEndpoint(AccountStore accounts, ApiKeyStore keys, Passwords passwords)
{
    private const string Page = "/access";

    public void Map(IEndpointRouteBuilder routes)
    {
        var admins = routes.MapGroup(Page).RequireAuthorization(AccessPolicies.Admin);
        admins.MapGet(string.Empty, (Delegate)GetAsync);
        admins.MapPost("/accounts", (Delegate)AddAsync);
        admins.MapPost("/accounts/{name}/{change}", (Delegate)ChangeAsync);
        admins.MapPost("/keys/{name}/revoke", (Delegate)RevokeAsync);
    }

    private async Task<IResult> GetAsync(HttpContext http) =>
        PageResult.Of<AccessPage>(http, new { Accounts = await accounts.ListAsync(http.RequestAborted), Keys = await keys.ListAsync(http.RequestAborted) });

    private async Task<IResult> AddAsync(HttpContext http)
    {
        var form = await FormOf(http);
        if (AccountName.TryParse(form["name"]) is not { } name)
        {
            return Back(http, Notice.Trouble($"A name has {AccountName.Rule}."));
        }

        if (!Names.TryRead<AccountRole>(form["role"], out var role))
        {
            return Back(http, Notice.Trouble("Choose a role."));
        }

        var password = form["password"].ToString();
        if (password.Length > 0 && Passwords.TroubleWith(password, name) is { } trouble)
        {
            return Back(http, Notice.Trouble(char.ToUpperInvariant(trouble[0]) + trouble[1..] + "."));
        }

        var display = form["display"].ToString().Trim() is { Length: > 0 } given ? ForeignText.Cut(given, 100) : name.Value;
        var change = await accounts.AddAsync(name, display, role, password.Length == 0 ? null : passwords.Hash(password), Actor(http), http.RequestAborted);
        return Back(http, NoticeOf(change, name.Value, $"may sign in as {Names.Of(role)}"));
    }

    private async Task<IResult> ChangeAsync(HttpContext http, string name, string change)
    {
        if (AccountName.TryParse(name) is not { } account)
        {
            return Back(http, Notice.Trouble("There is no such account."));
        }

        // Whoever shuts themselves out may be the last who could let anybody in.
        if (account.Value == PageUser.Of(http.User).Name && change is "disable" or "role")
        {
            return Back(http, Notice.Trouble("Another admin changes your own account: so nobody shuts the last one out."));
        }

        var (actor, cancellation) = (Actor(http), http.RequestAborted);
        switch (change)
        {
            case "disable":
                return Back(http, NoticeOf(await accounts.DisableAsync(account, actor, cancellation), account.Value, "is disabled; their sessions are over"));
            case "enable":
                return Back(http, NoticeOf(await accounts.EnableAsync(account, actor, cancellation), account.Value, "may sign in again"));
            case "unlock":
                return Back(http, NoticeOf(await accounts.UnlockAsync(account, actor, cancellation), account.Value, "is unlocked"));
            case "role" when Names.TryRead<AccountRole>((await FormOf(http))["role"], out var role):
                return Back(http, NoticeOf(await accounts.SetRoleAsync(account, role, actor, cancellation), account.Value, $"is {Names.Of(role)} now; their sessions are over"));
            default:
                return Back(http, Notice.Trouble("That is no change of an account."));
        }
    }

    private async Task<IResult> RevokeAsync(HttpContext http, string name) => AccountName.TryParse(name) is { } key
        ? Back(http, NoticeOf(await keys.RevokeAsync(key, Actor(http), http.RequestAborted), key.Value, "is revoked"))
        : Back(http, Notice.Trouble("There is no such key."));

    private static Notice NoticeOf(AccountChange change, string name, string done) => change switch
    {
        AccountChange.Done => Notice.Done($"{name} {done}."),
        AccountChange.Exists => Notice.Trouble($"There is a {name} already."),
        AccountChange.NothingToDo => Notice.Told($"{name}: it is so already."),
        AccountChange.Unknown => Notice.Trouble($"There is no {name}."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static async Task<IFormCollection> FormOf(HttpContext http) => http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;

    private static string Actor(HttpContext http) => PageUser.Of(http.User).Actor;

    private static SeeOther Back(HttpContext http, Notice notice)
    {
        notice.Put(http);
        return new SeeOther(Page);
    }
}
