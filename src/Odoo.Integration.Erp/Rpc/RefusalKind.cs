namespace Odoo.Integration.Erp.Rpc;

/// <summary>What kind of no an answer is.</summary>
public enum RefusalKind
{
    /// <summary>These data will not do, now or later: a person must act on them.</summary>
    Business,

    /// <summary>Two transactions met, or PostgreSQL lost the connection: the same call may do a moment later.</summary>
    Conflict,

    /// <summary>Login, database, rights or address: no call will do until someone mends the set-up.</summary>
    Configuration,
}
