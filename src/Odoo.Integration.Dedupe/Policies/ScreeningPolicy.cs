using System.Text.Json;
using System.Text.Json.Serialization;
using Odoo.Integration.Dedupe.Evidence;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Dedupe.Policies;

/// <summary>
/// What the evidence counts for, and when an order is held. Weights are log₂ likelihood ratios (Fellegi and Sunter, "A Theory
/// for Record Linkage", JASA 64, 1969); they and the prior add up to the log-odds that two orders are one demand. How much a level says depends
/// on how often it is met by chance (term frequency, Winkler 1989): what is usual for the average customer stands here, what is usual for
/// this one is counted.
/// </summary>
public sealed record ScreeningPolicy
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        WriteIndented = true,
    };

    private readonly double[] _bits = [];
    private readonly double[] _factors = [];
    private readonly double[] _usual = [];

    /// <summary>Kept with every decision.</summary>
    public required string Version { get; init; }

    /// <summary>Log-odds, in bits, that two orders that share a blocking key are one demand, before looking further.</summary>
    public required double PriorBits { get; init; }

    /// <summary>From this probability on an order is held as possibly a duplicate.</summary>
    public required double Possible { get; init; }

    /// <summary>From this probability on it is called likely.</summary>
    public required double Likely { get; init; }

    /// <summary>
    /// From this probability up to <see cref="Possible"/> some orders that pass are offered to people for a label, by chance: who looks at what was held
    /// alone learns nothing of what should have been. Default: 0.02.
    /// </summary>
    public double SampleFrom { get; init; } = 0.02;

    /// <summary>How far back orders of the same customer or basket are compared, in days.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>How far back orders of the same reference are compared, in days.</summary>
    public required int ReferenceHorizonDays { get; init; }

    /// <summary>Most candidates a blocking key gives, newest first.</summary>
    public required int CandidatesPerKey { get; init; }

    /// <summary>As how many orders of a customer the average customer counts, when what is usual is counted.</summary>
    public required double UsualOrders { get; init; }

    /// <summary>How rare, in bits, the products are that two orders of the average customer share.</summary>
    public required double UsualRarity { get; init; }

    /// <summary>How often a level is met among the average customer's legitimate orders, by its written name; for intervals, how many earlier orders lie at each.</summary>
    public required IReadOnlyDictionary<string, double> Usual
    {
        get;
        init => (field, _usual) = (value, ByNumber<EvidenceLevel>(value, 1));
    }

    /// <summary>By how much what is usual shifts a field's weight, by its written name; 1 is as theory has it.</summary>
    public required IReadOnlyDictionary<string, double> Factors
    {
        get;
        init => (field, _factors) = (value, ByNumber<EvidenceField>(value, 0));
    }

    /// <summary>A weight for every level, by its written name.</summary>
    public required IReadOnlyDictionary<string, double> Bits
    {
        get;
        init => (field, _bits) = (value, ByNumber<EvidenceLevel>(value, 0));
    }

    /// <summary>Bits more or less for single channels, by name: what people's verdicts on their orders showed.</summary>
    public IReadOnlyDictionary<string, double> Channels { get; init; } = new Dictionary<string, double>();

    /// <summary>Bits less for single customers, by the name they are known under (<c>c:ACME</c>): what people released again and again.</summary>
    public IReadOnlyDictionary<string, double> Customers { get; init; } = new Dictionary<string, double>();

    /// <summary>The policy that comes with the hub.</summary>
    public static ScreeningPolicy Default()
    {
        using var stream = typeof(ScreeningPolicy).Assembly.GetManifestResourceStream("Odoo.Integration.Dedupe.Policies.2026-11.json")!;
        using var text = new StreamReader(stream);
        return Parse(text.ReadToEnd());
    }

    /// <exception cref="FormatException">Says what is wrong with the policy.</exception>
    public static ScreeningPolicy Parse(string json)
    {
        ScreeningPolicy policy;
        try
        {
            policy = JsonSerializer.Deserialize<ScreeningPolicy>(json, Json) ?? throw new FormatException("the policy is empty");
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"the policy cannot be read: {wrong.Message}", wrong);
        }

        return policy.Checked();
    }

    /// <summary>The policy as a file has it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The same, where it is one that can decide.</summary>
    /// <exception cref="FormatException">Says what is wrong with it.</exception>
    public ScreeningPolicy Checked()
    {
        PolicyRules.Check(this);
        return this;
    }

    /// <summary>What a level counts for.</summary>
    public double BitsOf(EvidenceLevel level) => _bits[(int)level];

    /// <summary>By how much what is usual shifts a field's weight.</summary>
    public double FactorOf(EvidenceField field) => _factors[(int)field];

    /// <summary>How often a level is met among the average customer's legitimate orders.</summary>
    public double UsualOf(EvidenceLevel level) => _usual[(int)level];

    /// <summary>The probability of log-odds in bits.</summary>
    public static double ProbabilityOf(double bits) => 1 / (1 + Math.Pow(2, -bits));

    // Read for every pair: an array, not a dictionary of names.
    private static double[] ByNumber<T>(IReadOnlyDictionary<string, double> numbers, double other)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => numbers.GetValueOrDefault(Names.Of(value), other))];
}
