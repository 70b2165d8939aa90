namespace Odoo.Integration.Store.Access;

/// <summary>What became of a change of an account or a key.</summary>
public abstract record AccountChange
{
    private AccountChange()
    {
    }

    public sealed record Done : AccountChange;

    /// <summary>There is none of this name.</summary>
    public sealed record Unknown : AccountChange;

    /// <summary>There is one of this name already.</summary>
    public sealed record Exists : AccountChange;

    /// <summary>It is so already.</summary>
    public sealed record NothingToDo : AccountChange;
}
