namespace Odoo.Integration.Corpus.Measuring;

/// <summary>What a detector makes of one order.</summary>
/// <param name="Held">Whether a person must look at it.</param>
/// <param name="Kind">The detector's own word for why.</param>
/// <param name="Probability">That it is an earlier order's demand, 0 to 1; 0 without a candidate.</param>
/// <param name="MatchedOrder">The earlier order's hub order id.</param>
public readonly record struct Detection(bool Held, string? Kind, double Probability, Guid? MatchedOrder)
{
    public static readonly Detection Nothing = new(false, null, 0, null);
}
