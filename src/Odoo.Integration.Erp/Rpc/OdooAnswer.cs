using System.Text.Json;

namespace Odoo.Integration.Erp.Rpc;

/// <summary>How a call to Odoo ended. Only what was not sent may be repeated without thinking.</summary>
public abstract record OdooAnswer
{
    private OdooAnswer(string words) => Words = words;

    /// <summary>Why it did not end as it should, for people; of <see cref="Done"/>, that its result is not what was asked for.</summary>
    public string Words { get; }

    /// <summary>Nothing reached the server.</summary>
    public sealed record NotSent(string Words) : OdooAnswer(Words);

    /// <summary>The server answered no, and undid everything.</summary>
    /// <param name="Kind">What kind of no.</param>
    /// <param name="Name">Odoo's exception, such as <c>odoo.exceptions.UserError</c>, or the HTTP status.</param>
    /// <param name="Words">Odoo's own words.</param>
    public sealed record Refused(RefusalKind Kind, string Name, string Words) : OdooAnswer(Words);

    /// <summary>It was sent and no proper answer came: it may have been done, now or later.</summary>
    public sealed record Unknown(string Words) : OdooAnswer(Words);

    /// <summary>Done; the result, null where the method returns nothing.</summary>
    public sealed record Done(JsonElement? Result) : OdooAnswer("Odoo answered with something else than was asked for");
}
