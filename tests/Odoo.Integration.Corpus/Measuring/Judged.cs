namespace Odoo.Integration.Corpus.Measuring;

/// <summary>The truth about an order and what a detector made of it; without the order, so that many corpora can be counted together.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Label">What it is.</param>
/// <param name="Kind">Its kind of duplicate or look-alike.</param>
/// <param name="Detection">What the detector made of it.</param>
/// <param name="Right">The order it names is of the same demand: the original or another repeat of it.</param>
public sealed record Judged(Guid OrderId, OrderLabel Label, string Kind, Detection Detection, bool Right)
{
    public bool IsDuplicate => Label == OrderLabel.Duplicate;
}
