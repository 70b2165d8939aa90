namespace Odoo.Integration.Messaging;

/// <summary>Whether the broker is there.</summary>
public interface IBrokerState
{
    /// <summary>Null when messages are consumed; else what is wrong.</summary>
    string? Trouble { get; }
}
