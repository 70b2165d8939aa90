using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Odoo.Integration.Hub.Pages.Frame;

namespace Odoo.Integration.UnitTests.Hub.Pages;

/// <summary>Components as HTML.</summary>
internal static class Rendering
{
    public static readonly PageFrame Reviewer = Frame("reviewer");

    public static PageFrame Frame(string role) => new(new PageUser("anna", "Anna", role), "/quarantine", "token", "secret", null, Given.Now);

    public static async Task<string> HtmlAsync<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(static pair => pair.Name, static pair => pair.Value)))).ToHtmlString());
    }
}
