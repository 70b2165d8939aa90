namespace Odoo.Integration.Dedupe.Learning;

/// <summary>How boldly a calibration learns.</summary>
public sealed record CalibrationOptions
{
    /// <summary>How far a weight may lie from the policy's before that pulls it back, in bits: a standard deviation. Default: 1.</summary>
    public double Spread { get; init; } = 1;

    /// <summary>
    /// As many verdicts as these must be there before they count for half of what they say. Weights move together: ten verdicts on like pairs that counted in full would turn the
    /// decision on such pairs round, and ten may be one person's mistake. Default: 200.
    /// </summary>
    public double HalfTrustedLabels { get; init; } = 200;

    /// <summary>Orders that count for half in what is usual. Default: 500.</summary>
    public double HalfTrustedOrders { get; init; } = 500;

    /// <summary>With fewer verdicts than these it begins at what the orders show without verdicts. Default: 50.</summary>
    public int FewLabels { get; init; } = 50;

    /// <summary>Fewest pairs from which something is learnt without verdicts. Default: 2000.</summary>
    public int EnoughPairs { get; init; } = 2000;

    /// <summary>How far a weight moves without any verdict, in bits, at most. Default: 0.5.</summary>
    public double MostWithoutLabels { get; init; } = 0.5;

    /// <summary>How far channels lie from the whole, in bits: a standard deviation. Default: 0.5.</summary>
    public double SpreadOfChannels { get; init; } = 0.5;

    /// <summary>How far customers lie from the whole, in bits: a standard deviation. Default: 1.</summary>
    public double SpreadOfCustomers { get; init; } = 1;

    /// <summary>Fewest verdicts "released as new", with none to the contrary, from which a customer is held less. Default: 5.</summary>
    public int FewestForCustomer { get; init; } = 5;

    /// <summary>A customer's offset is no lower than this, in bits: a plain copy of its order is still held. Default: -4.</summary>
    public double FloorOfCustomers { get; init; } = -4;
}
