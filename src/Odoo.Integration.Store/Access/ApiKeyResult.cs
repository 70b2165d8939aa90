namespace Odoo.Integration.Store.Access;

/// <summary>What a key is worth at the moment.</summary>
public abstract record ApiKeyResult
{
    private ApiKeyResult()
    {
    }

    public sealed record Good(ApiKey Key) : ApiKeyResult;

    public sealed record Unknown : ApiKeyResult;

    public sealed record Expired(string Name, DateTimeOffset At) : ApiKeyResult;

    public sealed record Revoked(string Name, DateTimeOffset At) : ApiKeyResult;
}
