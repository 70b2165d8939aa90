using Odoo.Integration.Store.Mappings;

namespace Odoo.Integration.Store.Submission;

/// <summary>How an attempt to make the sale order ended.</summary>
public abstract record SubmissionOutcome
{
    private SubmissionOutcome()
    {
    }

    /// <summary>One sale order in Odoo stands for the order.</summary>
    /// <param name="Server">The Odoo server.</param>
    /// <param name="OdooId">Database id.</param>
    /// <param name="OdooName">Odoo's number for it.</param>
    /// <param name="Differences">What Odoo keeps otherwise than it was asked.</param>
    /// <param name="Confirm">Whether the hub is to confirm it.</param>
    public sealed record Done(string Server, long OdooId, string OdooName, IReadOnlyList<string> Differences, bool Confirm) : SubmissionOutcome;

    /// <summary>A person must act first.</summary>
    /// <param name="Code">Why, as a word for grouping: <c>unknown-customer</c>, <c>unknown-product</c>, <c>refused-by-odoo</c>, …</param>
    /// <param name="Words">The same in a sentence.</param>
    public sealed record Held(string Code, string Words) : SubmissionOutcome
    {
        /// <summary>The keys that found nothing in Odoo: a person may say what they mean.</summary>
        public IReadOnlyList<MappedKey> Missing { get; init; } = [];

        /// <summary>The Odoo server that lacks them.</summary>
        public string Server { get; init; } = string.Empty;
    }

    /// <summary>Nothing was sent, or all of it was undone: tried again, and not counted as a try where nothing was sent.</summary>
    public sealed record Later(string Words, TimeSpan Delay, bool WasSent) : SubmissionOutcome;

    /// <summary>It was sent and no answer came: the order may exist. Only the same get-or-create call may follow.</summary>
    public sealed record Unknown(string Words, TimeSpan Delay) : SubmissionOutcome;

    /// <summary>Nobody knows whether it was made, and asking again would end the same way until a person mends something.</summary>
    /// <param name="Code">Why, as a word for grouping.</param>
    /// <param name="Words">Why, and what to mend.</param>
    public sealed record GivenUp(string Code, string Words) : SubmissionOutcome;
}
