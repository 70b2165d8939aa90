namespace Odoo.Integration.Hub.Access.OpenId;

/// <summary>What a look at an ID token says.</summary>
internal abstract record IdTokenResult
{
    private IdTokenResult()
    {
    }

    public sealed record Good(IdToken Token) : IdTokenResult;

    /// <param name="Why">For the log.</param>
    public sealed record Bad(string Why) : IdTokenResult;
}
