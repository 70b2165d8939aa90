using Microsoft.Extensions.Options;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Store.Policies;

namespace Odoo.Integration.Hub.Screening;

/// <summary>The policies that people put to work, read again every few seconds: every replica follows an activation without being told.</summary>
internal sealed partial class ActivePolicies(PolicyStore store, ScreeningPolicy configured, IOptions<ScreeningOptions> options, TimeProvider time, ILogger<ActivePolicies> log) : IDisposable
{
    /// <summary>How long a reading is believed; an activation counts everywhere within 10 seconds.</summary>
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly Dictionary<string, ScreeningPolicy?> _parsed = new(StringComparer.Ordinal);
    private volatile Reading? _last;

    /// <summary>What decides now. Throws what PostgreSQL throws where it is away: no order is decided by a policy that may have been reverted.</summary>
    public async ValueTask<ScreeningPolicies> NowAsync(CancellationToken cancellation)
    {
        if (_last is { } last && time.GetElapsedTime(last.At) < Believed)
        {
            return last.Policies;
        }

        await _reading.WaitAsync(cancellation);
        try
        {
            return _last is { } meanwhile && time.GetElapsedTime(meanwhile.At) < Believed ? meanwhile.Policies : await ReadAsync(cancellation);
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private async Task<ScreeningPolicies> ReadAsync(CancellationToken cancellation)
    {
        var at = time.GetTimestamp();
        var standing = await store.StandingAsync(cancellation);
        var active = standing.Active?.Version is { } version ? await ParseAsync(version, cancellation) ?? configured : configured;
        var shadow = standing.Shadow?.Version is { } tried && tried != active.Version ? await ParseAsync(tried, cancellation) : null;
        if (_last?.Policies is not { } before || before.Active.Version != active.Version || before.Shadow?.Version != shadow?.Version)
        {
            LogActive(active.Version, shadow?.Version ?? "none");
        }

        var policies = new ScreeningPolicies(active, shadow, options.Value.SampleRate);
        _last = new Reading(at, policies);
        return policies;
    }

    // A version never changes, so it is read once. One that was made for another version of the hub is of no use: the configured one decides, and the doctor says so.
    private async Task<ScreeningPolicy?> ParseAsync(string version, CancellationToken cancellation)
    {
        if (!_parsed.TryGetValue(version, out var policy))
        {
            try
            {
                policy = (await store.FindAsync(version, cancellation))!.Policy();
            }
            catch (FormatException wrong)
            {
                LogUseless(wrong.Message, configured.Version);
            }

            _parsed[version] = policy;
        }

        return policy;
    }

    [LoggerMessage(1305, LogLevel.Information, "Policy {Version} decides; tried beside it: {Shadow}")]
    private partial void LogActive(string version, string shadow);

    [LoggerMessage(1306, LogLevel.Error, "{Trouble}; the configured policy {Version} decides instead")]
    private partial void LogUseless(string trouble, string version);

    private sealed record Reading(long At, ScreeningPolicies Policies);
}
