using Odoo.Integration.Corpus.Duplicates;
using Odoo.Integration.Corpus.LookAlikes;

namespace Odoo.Integration.Corpus;

/// <summary>Names of the labels' kinds.</summary>
public static class CorpusKinds
{
    /// <summary>An order of the stream as it is.</summary>
    public const string Plain = "plain";

    /// <summary>A cancellation or return; not scored.</summary>
    public const string NotAnOrder = "not-an-order";

    /// <summary>The retail stream's own: the same customer, products and quantities within seven days. Taken for legitimate; no one knows.</summary>
    public const string NaturalTwin = "natural-twin";

    /// <summary>The same in the purchase orders of AdventureWorks, each with a number of its own: legitimate without doubt.</summary>
    public const string PurchaseRepeat = "purchase-repeat";

    /// <summary>The project's name stands on several orders of it.</summary>
    public const string ProjectReference = "project-reference";

    public const string SameReferenceOtherCustomer = "same-reference-other-customer";

    public const string Promotion = "promotion";

    /// <summary>Ways in which one demand arrives twice.</summary>
    public static IReadOnlyList<string> Duplicates { get; } = [.. new Repetitions([]).All.Select(static way => way.Kind)];

    /// <summary>Legitimate orders that resemble an earlier one.</summary>
    public static IReadOnlyList<string> LookAlikes { get; } =
        [.. Resemblances.All([]).Select(static way => way.Kind), ProjectReference, SameReferenceOtherCustomer, Promotion, NaturalTwin, PurchaseRepeat];
}
