using Microsoft.Extensions.Options;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Mappings;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Review;

/// <summary>What people may do with held orders: the one way behind the console, the API and the command line.</summary>
internal sealed class ReviewDesk(
    ReviewStore verdicts, UndoStore undo, ReviewJobs jobs, CaseNotes notes, MappingStore mappings, HeldBrowser held, IOptions<ReviewOptions> options)
{
    /// <summary>How long a released order can be taken back.</summary>
    public TimeSpan UndoWindow { get; } = options.Value.Terms.UndoWindow;

    /// <summary>Decides on one order.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="verdict">What is to become of it.</param>
    /// <param name="seenSeq">Its last event as the person saw it; null: whatever happened since.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Task<ReviewResult> DecideAsync(Guid orderId, Verdict verdict, int? seenSeq, CancellationToken cancellation) =>
        verdicts.DecideAsync(orderId, verdict, options.Value.Terms, seenSeq, cancellation);

    /// <summary>Decides on one order for good: it may go on at once, and what went to Odoo is not taken back.</summary>
    public Task<ReviewResult> DecideAtOnceAsync(Guid orderId, Verdict verdict, int? seenSeq, CancellationToken cancellation) =>
        verdicts.DecideAsync(orderId, verdict, options.Value.Terms with { UndoWindow = TimeSpan.Zero }, seenSeq, cancellation);

    /// <summary>Takes the last verdict on an order back.</summary>
    public Task<ReviewResult> UndoAsync(Guid orderId, string actor, CancellationToken cancellation) => undo.UndoAsync(orderId, actor, cancellation);

    /// <summary>Takes back the verdict that a person saw: the order's last event.</summary>
    public Task<ReviewResult> UndoAsync(Guid orderId, string actor, int? seenSeq, CancellationToken cancellation) => undo.UndoAsync(orderId, actor, seenSeq, cancellation);

    /// <summary>Decides on many: those that fit the filter, or of these those that are named.</summary>
    public Task<JobProgress> DecideManyAsync(JobRequest request, HeldFilter filter, IReadOnlyCollection<Guid>? orders, CancellationToken cancellation) =>
        VerdictReasons.Fits(request.Outcome, request.ReasonCode)
            ? jobs.CreateAsync(request, filter, orders, cancellation)
            : throw new ArgumentException($"'{request.ReasonCode}' is no reason for '{request.Outcome}'", nameof(request));

    /// <summary>Takes back what a job did; null where there is no such job.</summary>
    public Task<JobProgress?> UndoManyAsync(Guid jobId, string actor, CancellationToken cancellation) => jobs.UndoAsync(jobId, actor, cancellation);

    /// <summary>Leaves what a job has not done yet; false where nothing was left.</summary>
    public Task<bool> CancelAsync(Guid jobId, string actor, CancellationToken cancellation) => jobs.CancelAsync(jobId, actor, cancellation);

    public Task<JobProgress?> JobAsync(Guid jobId, CancellationToken cancellation) => jobs.ShowAsync(jobId, cancellation);

    public Task<IReadOnlyList<JobProgress>> JobsAsync(int limit, CancellationToken cancellation) => jobs.ListAsync(limit, cancellation);

    public Task<bool> NoteAsync(Guid orderId, string text, string actor, CancellationToken cancellation) => notes.NoteAsync(orderId, text, actor, cancellation);

    public Task<bool> AssignAsync(Guid orderId, string? to, string actor, CancellationToken cancellation) => notes.AssignAsync(orderId, to, actor, cancellation);

    /// <summary>Says that a person looks at an order; returns who else does.</summary>
    public Task<IReadOnlyList<string>> LookAsync(Guid orderId, string actor, CancellationToken cancellation) => notes.LookAsync(orderId, actor, cancellation);

    public Task<Proposal?> ProposalAsync(Guid orderId, CancellationToken cancellation) => notes.ProposalAsync(orderId, cancellation);

    public Task<HeldPage> ListAsync(HeldFilter filter, HeldSort sort, int offset, int limit, CancellationToken cancellation) => held.ListAsync(filter, sort, offset, limit, cancellation);

    public Task<IReadOnlyList<HeldGroup>> GroupsAsync(HeldFilter filter, int limit, CancellationToken cancellation) => held.GroupsAsync(filter, limit, cancellation);

    /// <summary>Says what a key means in Odoo, and lets every order that waited for it go on; null where none did.</summary>
    public async Task<JobProgress?> MapAsync(string server, MappedKey key, string target, string actor, CancellationToken cancellation)
    {
        var waiting = await mappings.MapAsync(server, key, target, actor, cancellation);
        return waiting.Count == 0 ? null : await jobs.CreateAsync(new JobRequest("mended", actor, null, $"{key} is {target}", $"waited for {key}"), new HeldFilter(), waiting, cancellation);
    }

    public Task<bool> UnmapAsync(string server, MappedKey key, string actor, CancellationToken cancellation) => mappings.RemoveAsync(server, key, actor, cancellation);

    public Task<IReadOnlyList<MissingKey>> MissingAsync(int limit, CancellationToken cancellation) => mappings.MissingAsync(limit, cancellation);

    public Task<IReadOnlyList<Mapping>> MappingsAsync(int limit, CancellationToken cancellation) => mappings.ListAsync(limit, cancellation);
}
