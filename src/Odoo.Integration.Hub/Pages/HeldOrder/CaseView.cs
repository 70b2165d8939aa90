using Odoo.Integration.Hub.Pages.Quarantine;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Mappings;
using Odoo.Integration.Store.MasterData;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Pages.HeldOrder;

/// <summary>What a person sees of one held order.</summary>
public sealed record CaseView
{
    public required CaseOrder Order { get; init; }

    /// <summary>Its moves, notes and calls to Odoo.</summary>
    public required OrderDetail Detail { get; init; }

    /// <summary>What the policy said of it; null where none did.</summary>
    public CaseDecision? Decision { get; init; }

    /// <summary>The order that it is compared with; null for none.</summary>
    public CaseOrder? Against { get; init; }

    /// <summary>The earlier orders that came near, the likeliest first.</summary>
    public IReadOnlyList<CaseCandidate> Candidates { get; init; } = [];

    /// <summary>They, as far as they are there.</summary>
    public IReadOnlyDictionary<Guid, CaseOrder> CandidateOrders { get; init; } = new Dictionary<Guid, CaseOrder>();

    /// <summary>The customer's orders around it, the newest first.</summary>
    public IReadOnlyList<CustomerOrder> CustomerOrders { get; init; } = [];

    /// <summary>The keys that it lacks in Odoo, each with what is near to it there.</summary>
    public IReadOnlyList<(string Server, MappedKey Key, IReadOnlyList<NearRecord> Near)> Missing { get; init; } = [];

    /// <summary>The verdict that waits for a second person; null for none.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Who else looks at it.</summary>
    public IReadOnlyList<string> Looking { get; init; } = [];

    /// <summary>The list from which it was opened.</summary>
    public required HeldList List { get; init; }

    /// <summary>The order behind it in that list; null for none.</summary>
    public Guid? Next { get; init; }

    /// <summary>What was entered in a form that was refused, to be mended; null where nothing was.</summary>
    public EnteredVerdict? Entered { get; init; }

    /// <summary>How the compared order agrees; null where the policy did not weigh it.</summary>
    public CaseCandidate? Weighed => Against is null ? null : Candidates.FirstOrDefault(candidate => candidate.Order == Against.OrderId);

    public string Path => $"/quarantine/{Order.OrderId}";

    /// <summary>The list's query, to be taken along.</summary>
    public string Query => (List with { Page = 1 }).Query;

    /// <summary>How people call it.</summary>
    public static string NameOf(CaseOrder order) => order.Current.ExternalId ?? order.Current.CustomerReference?.Raw ?? order.OrderId.ToString();

    /// <summary>The same page, comparing with another order.</summary>
    public string Comparing(Guid other) => Path + (Query.Length == 0 ? "?" : Query + "&") + "against=" + other;
}
