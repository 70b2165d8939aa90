using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>Answers with a page: a component and what it shows.</summary>
internal static class PageResult
{
    /// <param name="http">The request.</param>
    /// <param name="values">The component's parameters beside <c>Frame</c>.</param>
    /// <param name="status">The answer's status.</param>
    public static IResult Of<TPage>(HttpContext http, object values, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        var parameters = values.GetType().GetProperties().ToDictionary(static property => property.Name, property => property.GetValue(values), StringComparer.Ordinal);
        parameters["Frame"] = PageFrame.Of(http);
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }
}
