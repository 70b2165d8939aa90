using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Review;

/// <summary>How far a job is, in words.</summary>
internal static class JobWords
{
    public static string Of(JobProgress job)
    {
        string?[] parts =
        [
            $"{job.Done} of {job.Total} done", Some(job.Changed, "had moved on"), Some(job.Refused, "refused"), Some(job.Cancelled, "left off"), Some(job.Left, "to do"),
            job.FirstTrouble is { } trouble ? $"such as: {trouble}" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string? Some(long count, string words) => count == 0 ? null : $"{count} {words}";
}
