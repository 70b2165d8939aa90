namespace Odoo.Integration.Store.Review;

/// <summary>What a person decides about an order that waits for one.</summary>
/// <param name="Actor">Who: <c>user:NAME</c>.</param>
/// <param name="Note">Why, in the person's words; null for none.</param>
public abstract record Verdict(string Actor, string? Note)
{
    /// <summary>Why, as one of <see cref="VerdictReasons"/>; null where none was given.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>The order it is held against; null for none.</summary>
    public virtual Guid? Against => null;

    /// <summary>What is corrected, JSON; null for nothing.</summary>
    public virtual string? Changes => null;

    /// <summary>Whether a person decides what the order is; not where what it lacked is there now.</summary>
    public virtual bool IsJudgement => true;

    /// <summary>How it is written down.</summary>
    public abstract string Outcome { get; }

    /// <summary>It is an order of its own, or what was missing is there now: it goes on.</summary>
    public sealed record Release(string Actor, string? Note) : Verdict(Actor, Note)
    {
        public override string Outcome => "released";
    }

    /// <summary>What it lacked in Odoo is there now, or mapped: it goes on, and is held again where something else is missing.</summary>
    public sealed record Mended(string Actor, string? Note) : Verdict(Actor, Note)
    {
        public override bool IsJudgement => false;

        public override string Outcome => "mended";
    }

    /// <summary>It repeats another order.</summary>
    public sealed record DuplicateOf(string Actor, string? Note, Guid Original) : Verdict(Actor, Note)
    {
        public override Guid? Against => Original;

        public override string Outcome => "duplicate";
    }

    /// <summary>It is another order once more, changed: no sale order is made of it, and what differs is for a person to apply to the other's.</summary>
    public sealed record AmendmentOf(string Actor, string? Note, Guid Original) : Verdict(Actor, Note)
    {
        public override Guid? Against => Original;

        public override string Outcome => "amendment";
    }

    /// <summary>It is not to be delivered.</summary>
    public sealed record Reject(string Actor, string? Note) : Verdict(Actor, Note)
    {
        public override string Outcome => "rejected";
    }

    /// <summary>It goes on as corrected; what came is kept beside it.</summary>
    public sealed record EditAndRelease(string Actor, string? Note, OrderEdit Edit) : Verdict(Actor, Note)
    {
        public override string? Changes => Edit.Write();

        public override string Outcome => "edited";
    }
}
