namespace Odoo.Integration.Store.Intake;

/// <summary>Another transaction is still taking the same key or order number: ask again in a moment.</summary>
public sealed class KeyInUseException(Exception inner) : Exception("the same key is being taken by another request", inner);
