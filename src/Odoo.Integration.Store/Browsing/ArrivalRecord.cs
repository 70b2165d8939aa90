namespace Odoo.Integration.Store.Browsing;

/// <summary>One thing that was found in a delivery, and what became of it.</summary>
public sealed record ArrivalRecord
{
    /// <summary>Its place among what was found, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Where in the payload it stands; empty: the whole of it.</summary>
    public required string Position { get; init; }

    /// <summary>accepted, duplicate, rejected or passed-over.</summary>
    public required string Outcome { get; init; }

    public Guid? OrderId { get; init; }

    /// <summary>The channel's own number, where it could be read.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Where the order stands now; null where there is none.</summary>
    public string? State { get; init; }

    /// <summary>What is wrong with what was refused: JSON array of Position, What and Remedy.</summary>
    public string? Problems { get; init; }

    /// <summary>Why it is a duplicate though its content differs, or why it was passed over.</summary>
    public string? Note { get; init; }
}
