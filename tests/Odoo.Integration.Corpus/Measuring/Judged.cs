namespace Odoo.Integration.Corpus.Measuring;

/// <summary>An order, the truth and what a detector made of it.</summary>
/// <param name="Labelled">The order and the truth.</param>
/// <param name="Detection">What the detector made of it.</param>
/// <param name="Right">The order it names is of the same demand: the original or another repeat of it.</param>
public sealed record Judged(LabelledOrder Labelled, Detection Detection, bool Right)
{
    public bool IsDuplicate => Labelled.Label == OrderLabel.Duplicate;
}
