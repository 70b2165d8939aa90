namespace Odoo.Integration.Store.Access;

/// <summary>When wrong passwords lock an account.</summary>
/// <param name="Tries">How many in a row.</param>
/// <param name="For">For how long.</param>
public sealed record LockOut(int Tries, TimeSpan For);
