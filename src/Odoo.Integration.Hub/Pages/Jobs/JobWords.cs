using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Pages.Jobs;

/// <summary>What a job does, in words.</summary>
public static class JobWords
{
    public static string Of(JobProgress job) => job.Outcome switch
    {
        "released" => "Release",
        "mended" => "Try again",
        "duplicate" => "Duplicates of what each is held against",
        "amendment" => "Amendments of what each is held against",
        "rejected" => "Reject",
        "undone" => "Take back",
        var other => other,
    };

    /// <summary>Why, as a person said; null where not.</summary>
    public static string? Why(JobProgress job) => VerdictReasons.Of(job.Outcome).Where(reason => reason.Code == job.ReasonCode).Select(static reason => reason.Words).FirstOrDefault();
}
