using Odoo.Integration.Hub.Access;

namespace Odoo.Integration.Hub.Api;

/// <summary>What each endpoint of the interface says of itself: what it asks for, what it answers. A test holds the document against it.</summary>
internal static class ApiEndpoints
{
    /// <summary>For who may see what is held.</summary>
    public static RouteHandlerBuilder ForReaders(this RouteHandlerBuilder endpoint) => endpoint.RequireAuthorization(AccessPolicies.ReviewRead);

    /// <summary>For who may decide.</summary>
    public static RouteHandlerBuilder ForReviewers(this RouteHandlerBuilder endpoint) => endpoint.RequireAuthorization(AccessPolicies.ReviewWrite);

    /// <summary>Answers with this shape, or with a problem of one of these statuses; 401, 403 and 503 are everywhere.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, int status, params ReadOnlySpan<int> problems) => Refuses(endpoint.Produces<T>(status), problems);

    /// <summary>Answers with nothing, or with a problem.</summary>
    public static RouteHandlerBuilder AnswersNothing(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> problems) => Refuses(endpoint.Produces(StatusCodes.Status204NoContent), problems);

    /// <summary>Reads a body of this shape.</summary>
    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder endpoint)
        where T : notnull => Refuses(endpoint.Accepts<T>("application/json"), [StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType]);

    private static RouteHandlerBuilder Refuses(RouteHandlerBuilder endpoint, ReadOnlySpan<int> problems)
    {
        foreach (var status in problems)
        {
            endpoint.ProducesProblem(status);
        }

        return endpoint;
    }
}
