namespace Odoo.Integration.Corpus.Measuring;

/// <summary>How a detector does on one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Held">Held at all: found for a duplicate, wrong for a look-alike.</param>
/// <param name="HeldRight">Held against an order of the same demand; none for look-alikes.</param>
public sealed record KindRow(string Kind, Rate Held, Rate HeldRight);
