using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Api.Shapes;

/// <summary>Held orders that one decision may settle.</summary>
internal sealed record HeldGroupShape
{
    /// <summary>What they have in common: file, need, customer or reason.</summary>
    public required string Kind { get; init; }

    /// <summary>The filter <c>group</c> of these orders.</summary>
    public required string Key { get; init; }

    public long Orders { get; init; }

    /// <summary>Sum of values, where all are of one currency.</summary>
    public decimal? Value { get; init; }

    public string? Currency { get; init; }

    public double HighestRisk { get; init; }

    public DateTimeOffset OldestHeldAt { get; init; }

    /// <summary>One of them; what follows is of this one.</summary>
    public required Guid Sample { get; init; }

    public required string Channel { get; init; }

    public required string ReasonCode { get; init; }

    public string? Reason { get; init; }

    public required string Customer { get; init; }

    public string? CustomerName { get; init; }

    /// <summary>From where it came: a file's name, a caller.</summary>
    public string? ReceivedFrom { get; init; }

    /// <summary>From where the order that it is held against came.</summary>
    public string? MatchedReceivedFrom { get; init; }

    public static HeldGroupShape Of(HeldGroup group) => new()
    {
        Kind = group.Kind, Key = group.Key, Orders = group.Orders, Value = group.Value, Currency = group.Currency, HighestRisk = group.HighestRisk, OldestHeldAt = group.OldestHeldAt,
        Sample = group.SampleId, Channel = group.Channel, ReasonCode = group.ReasonCode, Reason = group.Reason, Customer = group.Customer, CustomerName = group.CustomerName,
        ReceivedFrom = group.ReceivedFrom, MatchedReceivedFrom = group.MatchedReceivedFrom,
    };
}

/// <summary>The largest groups of held orders.</summary>
internal sealed record HeldGroupList(IReadOnlyList<HeldGroupShape> Groups);
