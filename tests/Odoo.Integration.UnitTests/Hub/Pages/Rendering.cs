using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Odoo.Integration.Hub.Pages.Frame;

namespace Odoo.Integration.UnitTests.Hub.Pages;

/// <summary>Components as HTML, as a browser gets them.</summary>
internal static class Rendering
{
    /// <summary>What others may write into any field: a script, an end of a title, a change of direction, and much of it.</summary>
    public static readonly string Hostile = "<script>alert(1)</script>\" onmouseover=\"alert(2)\" \u202Egnol " + new string('x', 5_000);

    public static readonly PageFrame Reviewer = Frame();

    public static PageFrame Frame(string role = "reviewer") => new(
        PageUser.Of(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "anna"), new(ClaimTypes.Role, role)], "test"))), "/", "token-field", "token-value", null, Given.Now);

    public static Task<string> HtmlOf<T>(object values)
        where T : IComponent => HtmlAsync<T>([.. values.GetType().GetProperties().Select(property => (property.Name, property.GetValue(values)))]);

    public static async Task<string> HtmlAsync<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(static pair => pair.Name, static pair => pair.Value)))).ToHtmlString());
    }

    /// <summary>Nothing that others wrote has become part of the page.</summary>
    public static void ShouldHoldNoScript(this string html)
    {
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("\" onmouseover=\"alert");
        html.ShouldContain("&lt;script&gt;alert(1)");
    }
}
