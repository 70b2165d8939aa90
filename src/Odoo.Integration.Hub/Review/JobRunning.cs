using System.Diagnostics;
using Microsoft.Extensions.Options;
using Odoo.Integration.Hub.Waking;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Review;

/// <summary>Carries out verdicts on many orders, one after another; several processes share the work.</summary>
internal sealed class JobRunning(ReviewJobs jobs, Patience patience, IOptions<ReviewOptions> options, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _pace = TimeSpan.FromSeconds(1.0 / options.Value.JobsPerSecond);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var begun = Stopwatch.GetTimestamp();
            var hasMore = await patience.HoldAsync(token => jobs.StepAsync(options.Value.Terms, token), stoppingToken);
            var pause = hasMore ? _pace - Stopwatch.GetElapsedTime(begun) : Poll;
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, time, stoppingToken);
            }
        }
    }
}
