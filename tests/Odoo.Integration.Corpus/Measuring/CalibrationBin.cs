namespace Odoo.Integration.Corpus.Measuring;

/// <param name="Said">The mean probability.</param>
/// <param name="Were">The duplicates among them.</param>
public sealed record CalibrationBin(double Said, Rate Were);
