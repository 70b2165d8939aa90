namespace Odoo.Integration.Hub.Screening;

/// <summary>Screening: section <c>Screening</c>.</summary>
public sealed class ScreeningOptions
{
    public const string Section = "Screening";

    /// <summary>File with the policy that decides as long as none was activated (<c>hub policy activate</c>); the built-in one where none is named.</summary>
    public string? PolicyFile { get; set; }

    /// <summary>How often an order that cannot be screened is tried before a person must act. Default: 5; 1 to 100.</summary>
    public int MaxTries { get; set; } = 5;

    /// <summary>Share of the orders that passed not far below the threshold that people are asked to label. Default: 0.05; 0 to 1.</summary>
    public double SampleRate { get; set; } = 0.05;

    /// <summary>How long a change waits for the order that it changes, in minutes, before a person must act. Default: 10; 0 to 1440.</summary>
    public double ChangeWaitMinutes { get; set; } = 10;
}
