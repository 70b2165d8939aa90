namespace Odoo.Integration.Hub.Access;

/// <summary>Why a machine, or a script of a page, may not, as RFC 9457 has it.</summary>
internal sealed class AccessProblem(int status, string type, string title, string detail) : IResult
{
    /// <summary>Paths whose answers machines read.</summary>
    public const string Paths = "/v1";

    public static AccessProblem NotKnown(string missing, string? trouble) => new(
        StatusCodes.Status401Unauthorized, "no-access", "No access", $"{trouble ?? "The request does not say who sends it."} Send \"Authorization: Bearer KEY\" with a key{(missing.Length > 0 ? $" that has {missing}" : string.Empty)}.");

    public static AccessProblem MayNot(string missing, string has) =>
        new(StatusCodes.Status403Forbidden, "may-not", "May not", $"This needs {missing}; {has}.");

    public static AccessProblem NoFormToken() => new(
        StatusCodes.Status400BadRequest, "form-token", "Form token missing or old", "A change in a session carries the form token of its page. Load the page again and repeat it.");

    public static AccessProblem StoreAway() => new(
        StatusCodes.Status503ServiceUnavailable, "store-away", "The hub cannot tell who may do this at the moment", "PostgreSQL is away. Nothing was done; try again in a moment.");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
        {
            httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        }

        await httpContext.Response.WriteAsJsonAsync(
            new { type = "/problems/" + type, title, status, detail, instance = httpContext.Request.Path.Value }, options: null, contentType: "application/problem+json");
    }
}
