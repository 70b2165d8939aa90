using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>Answers with a page: a component and what it shows.</summary>
internal static class PageResult
{
    /// <param name="http">The request.</param>
    /// <param name="values">The component's parameters beside <c>Frame</c>.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="notice">What to tell on it at once; null: what the request before has left to tell.</param>
    public static IResult Of<TPage>(HttpContext http, object values, int status = StatusCodes.Status200OK, Notice? notice = null)
        where TPage : IComponent => Answer<TPage>(values, notice is null ? PageFrame.Of(http) : PageFrame.OfPart(http) with { Notice = notice }, status);

    /// <summary>A part that a page asks for again and again: a component without the shell.</summary>
    public static IResult Part<TPart>(HttpContext http, object values)
        where TPart : IComponent => Answer<TPart>(values, PageFrame.OfPart(http), StatusCodes.Status200OK);

    private static IResult Answer<TPage>(object values, PageFrame frame, int status)
        where TPage : IComponent
    {
        var parameters = values.GetType().GetProperties().ToDictionary(static property => property.Name, property => property.GetValue(values), StringComparer.Ordinal);
        parameters["Frame"] = frame;
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }
}
