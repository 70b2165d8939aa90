using Odoo.Integration.Dedupe.Policies;

namespace Odoo.Integration.Store.Policies;

/// <summary>A policy as it is kept. A version never changes.</summary>
public sealed record StoredPolicy
{
    public required string Version { get; init; }

    /// <summary>JSON.</summary>
    public required string Body { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public required string MadeBy { get; init; }

    /// <summary>What it rests on.</summary>
    public string? Note { get; init; }

    /// <summary>The policy itself.</summary>
    /// <exception cref="FormatException">This version of the hub cannot decide by it.</exception>
    public ScreeningPolicy Policy()
    {
        try
        {
            return ScreeningPolicy.Parse(Body);
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"policy {Version} is of no use to this version of the hub ({wrong.Message}); activate another: hub policy list", wrong);
        }
    }
}
