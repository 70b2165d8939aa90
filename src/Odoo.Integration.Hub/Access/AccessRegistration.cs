using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Odoo.Integration.Hub.Access.OpenId;
using Odoo.Integration.Hub.Configuration;

namespace Odoo.Integration.Hub.Access;

/// <summary>Puts sign-in, keys, policies and headers together.</summary>
internal static class AccessRegistration
{
    private const string SessionCookie = "hub-session";
    private const string FormCookie = "hub-form";
    private const string OpenIdCookie = "hub-openid-";

    public static IServiceCollection AddAccess(this IServiceCollection services, AccessOptions options)
    {
        services.AddSettings(options);
        services.AddSingleton<Passwords>();
        services.AddSingleton<BearerKeys>();
        services.AddSingleton<SessionCheck>();
        services.AddSingleton<SignInEndpoints>();
        services.AddHostedService<FirstProtectionKey>();
        services.AddDataProtection().SetApplicationName("odoo-integration-hub");
        services.AddOptions<KeyManagementOptions>().Configure<Store.Access.DataProtectionKeyStore>(static (keys, store) => keys.XmlRepository = new PostgresKeyRepository(store));
        services.AddAntiforgery(forms =>
        {
            forms.Cookie = new AccessCookie(FormCookie, "/", options);
            forms.HeaderName = FormTokenGuard.Header;
        });
        AddSchemes(services, options);
        AddPolicies(services);
        return services;
    }

    /// <summary>Goes before everything that answers.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<StoreAwayGuard>();
        app.UseRouting();
        app.UseAuthentication();

        // What is open to all asks nobody's key or session: orders and webhooks have their own keys, and answer in their own words while PostgreSQL is away.
        app.UseAuthorization();
        app.UseMiddleware<ClosedByDefault>();
        app.UseMiddleware<FormTokenGuard>();
        app.Services.GetRequiredService<SignInEndpoints>().Map(app);
        WhoAmI.Map(app);
    }

    // No scheme is the default one: who sends a request is asked where a policy wants to know.
    private static void AddSchemes(IServiceCollection services, AccessOptions options)
    {
        var authentication = services.AddAuthentication()
            .AddPolicyScheme(AccessSchemes.Any, null, static any => any.ForwardDefaultSelector = static http => BearerKeys.IsBorneBy(http.Request) ? AccessSchemes.Key : AccessSchemes.Session)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(AccessSchemes.Key, null)
            .AddCookie(AccessSchemes.Session, session =>
            {
                var cookie = new AccessCookie(SessionCookie, "/", options);
                session.Cookie = cookie;
                session.CookieManager = new SessionCookies(cookie);
                session.ExpireTimeSpan = TimeSpan.FromMinutes(options.IdleMinutes);
                session.SlidingExpiration = true;
                session.LoginPath = SignInEndpoints.SignIn;
                session.ReturnUrlParameter = "returnUrl";
                session.EventsType = typeof(SessionCheck);
            });
        if (options.OpenId is { } provider)
        {
            services.AddSingleton<OpenIdProvider>();
            services.AddSingleton<OpenIdEvents>();
            authentication.AddOAuth<OAuthOptions, OpenIdHandler>(AccessSchemes.OpenId, openId => Set(openId, provider, options));
        }
    }

    private static void Set(OAuthOptions openId, OpenIdOptions provider, AccessOptions options)
    {
        // The endpoints are the discovery document's (OpenIdProvider); the framework wants to see some.
        (openId.AuthorizationEndpoint, openId.TokenEndpoint) = (provider.Authority, provider.Authority);
        (openId.ClientId, openId.ClientSecret, openId.UsePkce, openId.SaveTokens) = (provider.ClientId, provider.ClientSecret, true, false);
        openId.CallbackPath = SignInEndpoints.OpenIdAnswer;
        openId.SignInScheme = AccessSchemes.Session;
        openId.EventsType = typeof(OpenIdEvents);
        openId.CorrelationCookie = new AccessCookie(OpenIdCookie, SignInEndpoints.OpenIdAnswer, options);
        openId.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
        foreach (var scope in provider.Scopes.Count > 0 ? provider.Scopes : ["profile"])
        {
            openId.Scope.Add(scope);
        }

        openId.Scope.Add("openid");
    }

    private static void AddPolicies(IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, AccessRequirementHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        services.AddAuthorization(static policies =>
        {
            foreach (var (name, requirement) in AccessRequirement.All)
            {
                policies.AddPolicy(name, policy => policy.AddAuthenticationSchemes(AccessSchemes.Any).AddRequirements(requirement));
            }

            policies.DefaultPolicy = policies.GetPolicy(AccessPolicies.Viewer)!;
        });
    }
}
