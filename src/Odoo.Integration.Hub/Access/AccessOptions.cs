namespace Odoo.Integration.Hub.Access;

/// <summary>Sign-in of people: section <c>Access</c>.</summary>
public sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>Longest a session lasts, in hours. Default: 12; 1 to 720.</summary>
    public double SessionHours { get; set; } = 12;

    /// <summary>Longest a session rests before it is over, in minutes. Default: 60; 1 to 1440.</summary>
    public double IdleMinutes { get; set; } = 60;

    /// <summary>Wrong passwords in a row that lock an account. Default: 5; 1 to 100.</summary>
    public int LockOutTries { get; set; } = 5;

    /// <summary>How long it stays locked, in minutes. Default: 15; above 0, up to 1440.</summary>
    public double LockOutMinutes { get; set; } = 15;

    /// <summary>How long an account's standing is believed before it is read again, in seconds: so long a disabled account goes on at most. Default: 5; 0 to 300.</summary>
    public double CheckSeconds { get; set; } = 5;

    /// <summary>Address that browsers know, where a proxy ends TLS: <c>https://hub.example.com</c>. Default: the request's own.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Sign-in by an OpenID Connect provider; none without.</summary>
    public OpenIdOptions? OpenId { get; set; }
}
