namespace Odoo.Integration.Store.Access;

/// <summary>What a look at a password says.</summary>
public abstract record PasswordVerdict
{
    private PasswordVerdict()
    {
    }

    public sealed record Wrong : PasswordVerdict;

    public sealed record Right : PasswordVerdict;

    /// <summary>Right, and its hash is older than what is made today.</summary>
    /// <param name="Hash">What to keep instead.</param>
    public sealed record RightButOld(string Hash) : PasswordVerdict;
}
