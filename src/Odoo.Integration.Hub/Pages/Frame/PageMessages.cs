namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>Answers that are a sentence instead of a page.</summary>
internal static class PageMessages
{
    public static IResult NoOrder(HttpContext http, string id) => NotFound(http, "There is no such order", $"No order has the id {ForeignText.Cut(id, 60)}.", "Look for its number, the customer's reference or its name in Odoo among the orders.");

    public static IResult NoArrival(HttpContext http, string id) => NotFound(http, "There is no such delivery", $"No file or request has the id {ForeignText.Cut(id, 60)}.", "Deliveries are listed under Files, the newest first.");

    public static IResult StoreAway(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "5";
        return Of(
            http, StatusCodes.Status503ServiceUnavailable, "The database is away", "PostgreSQL does not answer, so there is nothing to show at the moment. No order is lost: senders are asked to come again, files stay where they are, and what is in flight goes on when it is back.",
            "Load the page again in a moment. If it stays like this, whoever looks after PostgreSQL should know.");
    }

    private static IResult NotFound(HttpContext http, string title, params string[] words) => Of(http, StatusCodes.Status404NotFound, title, words);

    private static IResult Of(HttpContext http, int status, string title, params string[] words) => PageResult.Of<MessagePage>(http, new { Title = title, Words = (IReadOnlyList<string>)words }, status);
}
