namespace Odoo.Integration.Corpus.Measuring;

/// <summary>What would be held from a probability on.</summary>
/// <param name="Threshold">The probability.</param>
/// <param name="Precision">How much of what is held is a duplicate.</param>
/// <param name="Recall">How many of the duplicates are held.</param>
/// <param name="FalsePositives">How many legitimate orders are held.</param>
public sealed record CurvePoint(double Threshold, Rate Precision, Rate Recall, Rate FalsePositives);
