namespace Odoo.Integration.Corpus.Customers;

/// <summary>What a customer counts in, where the quantity allows it.</summary>
public enum UnitHabit
{
    Pieces,
    Dozens,
    Packs,
}
