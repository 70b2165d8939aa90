using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Store.Policies;

namespace Odoo.Integration.Hub.Commands.Policies;

/// <summary>The policies of the table, and the configured one, as commands name them.</summary>
internal sealed class KnownPolicies(PolicyStore store, ScreeningPolicy configured)
{
    /// <summary>Decides as long as none was activated.</summary>
    public ScreeningPolicy Configured => configured;

    public async Task<Standing> StandingAsync(CancellationToken cancellation) => new(await store.StandingAsync(cancellation), configured.Version);

    public Task<IReadOnlyList<PolicyActivation>> ActivationsAsync(CancellationToken cancellation) => store.ActivationsAsync(cancellation);

    /// <summary>Every policy, the newest first; the configured one last where the table lacks it.</summary>
    public async Task<IReadOnlyList<StoredPolicy>> ListAsync(CancellationToken cancellation)
    {
        var stored = await store.ListAsync(cancellation);
        return stored.Any(policy => policy.Version == configured.Version) ? stored : [.. stored, OfConfiguration()];
    }

    /// <summary>Null where there is no such version.</summary>
    public async Task<StoredPolicy?> FindAsync(string version, CancellationToken cancellation) =>
        await store.FindAsync(version, cancellation) ?? (version == configured.Version ? OfConfiguration() : null);

    /// <summary>The policy that decides now.</summary>
    /// <exception cref="FormatException">It is of no use to this version of the hub.</exception>
    public async Task<StoredPolicy> ActiveAsync(CancellationToken cancellation) => (await FindAsync((await StandingAsync(cancellation)).Active, cancellation))!;

    /// <summary>False where there is such a version already.</summary>
    public async Task<bool> AddAsync(ScreeningPolicy policy, string by, string? note, CancellationToken cancellation) =>
        (policy.Version != configured.Version || policy.Write() == configured.Write())
        && await store.AddAsync(new StoredPolicy { Version = policy.Version, Body = policy.Write(), MadeBy = by, Note = note }, cancellation);

    private StoredPolicy OfConfiguration() => new() { Version = configured.Version, Body = configured.Write(), MadeBy = "configuration" };

    /// <summary>Which policy decides, and which is tried.</summary>
    internal sealed class Standing(PolicyStanding standing, string configured)
    {
        public string Active { get; } = standing.Active?.Version ?? configured;

        /// <summary>active, shadow, or nothing.</summary>
        public string? Word(string version) => version == Active ? "active" : version == standing.Shadow?.Version ? "shadow" : null;

        public string Words(string version) => Word(version) switch
        {
            "active" when standing.Active is { } active => $"active since {Tables.ShortTime.Of(active.At)}, by {active.Actor}",
            "active" => "active, as configured",
            "shadow" => $"tried since {Tables.ShortTime.Of(standing.Shadow!.At)}, by {standing.Shadow.Actor}",
            _ => string.Empty,
        };
    }
}
