using Odoo.Integration.Store;
using Polly;
using Polly.Retry;

namespace Odoo.Integration.Hub.Waking;

/// <summary>Repeats work while PostgreSQL is away, for as long as it takes: nothing may be dropped meanwhile.</summary>
internal sealed partial class Patience(TimeProvider time, ILogger<Patience> log)
{
    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(new RetryStrategyOptions
    {
        MaxRetryAttempts = int.MaxValue, Delay = TimeSpan.FromMilliseconds(200), MaxDelay = TimeSpan.FromSeconds(10), BackoffType = DelayBackoffType.Exponential, UseJitter = true,
        ShouldHandle = static outcome => ValueTask.FromResult(outcome.Outcome.Exception is { } exception && PostgresState.IsPassing(exception)),
        OnRetry = retry =>
        {
            LogWaiting(log, retry.Outcome.Exception!.Message);
            return ValueTask.CompletedTask;
        },
    }).Build();

    public async Task<T> HoldAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        await _pipeline.ExecuteAsync(async token => await work(token), cancellation);

    public async Task HoldAsync(Func<CancellationToken, Task> work, CancellationToken cancellation) =>
        await _pipeline.ExecuteAsync(async token => await work(token), cancellation);

    [LoggerMessage(1201, LogLevel.Warning, "Waiting for PostgreSQL: {Error}")]
    private static partial void LogWaiting(ILogger log, string error);
}
