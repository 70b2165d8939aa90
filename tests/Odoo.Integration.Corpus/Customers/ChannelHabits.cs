namespace Odoo.Integration.Corpus.Customers;

/// <summary>How a customer's orders look on one channel.</summary>
public sealed record ChannelHabits
{
    /// <summary>The channel's name in the hub.</summary>
    public required string Channel { get; init; }

    /// <summary>Usual names of the customer.</summary>
    public required Naming Naming { get; init; }

    /// <summary>How often an order carries both the code and the usual name, where the usual one is another.</summary>
    public required double NamesBoth { get; init; }

    public required CodeForm CodeForm { get; init; }

    public required PlaceForm Place { get; init; }

    public required OrderedAtForm OrderedAt { get; init; }

    public required bool StatesPrices { get; init; }

    public required bool StatesTotal { get; init; }

    public required bool StatesDelivery { get; init; }

    public required bool StatesBuyerSku { get; init; }

    public required bool StatesGtin { get; init; }
}
