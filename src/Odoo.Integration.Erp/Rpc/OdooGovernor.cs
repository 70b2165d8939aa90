using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Odoo.Integration.Erp.Rpc;

/// <summary>
/// Holds calls within what the server is to bear: so many at once, so many a second, and none for a while after several in a
/// row had no answer. Reads are repeated a few times; what makes an order is repeated by its queue alone, on the record.
/// </summary>
internal sealed class OdooGovernor : IDisposable
{
    private const int ReadTries = 2;

    private static readonly TimeSpan LongestGivingWay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrencyLimiter _atOnce;
    private readonly TokenBucketRateLimiter _perSecond;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<OdooAnswer> _breaker;
    private readonly ResiliencePipeline<OdooAnswer> _reads;

    private long _restUntilTicks;

    public OdooGovernor(OdooOptions options, TimeProvider time)
    {
        _time = time;
        _atOnce = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = options.MaxConcurrency, QueueLimit = int.MaxValue });
        _perSecond = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, options.CallsPerSecond / 4), QueueLimit = int.MaxValue, AutoReplenishment = true,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / Math.Min(options.CallsPerSecond, 10)), TokensPerPeriod = Math.Max(1, options.CallsPerSecond / 10),
        });
        var breaker = new CircuitBreakerStrategyOptions<OdooAnswer>
        {
            FailureRatio = 1, MinimumThroughput = options.BreakAfterFailures, SamplingDuration = TimeSpan.FromMinutes(2),
            BreakDuration = TimeSpan.FromSeconds(options.BreakSeconds), ShouldHandle = static outcome => ValueTask.FromResult(IsSilence(outcome.Outcome.Result)),
            OnOpened = opened =>
            {
                Volatile.Write(ref _restUntilTicks, (_time.GetUtcNow() + opened.BreakDuration).UtcTicks);
                return ValueTask.CompletedTask;
            },
        };
        _breaker = new ResiliencePipelineBuilder<OdooAnswer> { TimeProvider = time }.AddCircuitBreaker(breaker).Build();
        _reads = new ResiliencePipelineBuilder<OdooAnswer> { TimeProvider = time }.AddRetry(new RetryStrategyOptions<OdooAnswer>
        {
            MaxRetryAttempts = ReadTries, Delay = TimeSpan.FromMilliseconds(200), BackoffType = DelayBackoffType.Exponential, UseJitter = true,
            ShouldHandle = static outcome => ValueTask.FromResult(IsSilence(outcome.Outcome.Result) || outcome.Outcome.Result is OdooAnswer.Refused { Kind: RefusalKind.Conflict }),
        }).AddPipeline(_breaker).Build();
    }

    /// <summary>Whether calls are made at the moment; false while the server is given a rest.</summary>
    public bool IsOpenForCalls => _time.GetUtcNow().UtcTicks >= Volatile.Read(ref _restUntilTicks);

    /// <param name="isRead">Whether the call changes nothing and so may be repeated at once.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<OdooAnswer> GovernAsync(bool isRead, Func<CancellationToken, Task<OdooAnswer>> call, CancellationToken cancellation)
    {
        using var slot = await _atOnce.AcquireAsync(1, cancellation);
        try
        {
            return await (isRead ? _reads : _breaker).ExecuteAsync(
                async token =>
                {
                    using var turn = await _perSecond.AcquireAsync(1, token);
                    return await call(token);
                },
                cancellation);
        }
        catch (BrokenCircuitException)
        {
            return new OdooAnswer.NotSent("Odoo did not answer the last calls; waiting before the next");
        }
    }

    /// <summary>Waits while every call that may be made at once is being made, or others wait for one; a few seconds at most, lest it waits for ever.</summary>
    public async Task GiveWayAsync(CancellationToken cancellation)
    {
        for (var end = _time.GetUtcNow() + LongestGivingWay; _atOnce.GetStatistics() is not { CurrentAvailablePermits: > 0, CurrentQueuedCount: 0 } && _time.GetUtcNow() < end;)
        {
            await Task.Delay(LookAgain, _time, cancellation);
        }
    }

    public void Dispose()
    {
        _atOnce.Dispose();
        _perSecond.Dispose();
    }

    private static bool IsSilence(OdooAnswer? answer) => answer is OdooAnswer.NotSent or OdooAnswer.Unknown;
}
