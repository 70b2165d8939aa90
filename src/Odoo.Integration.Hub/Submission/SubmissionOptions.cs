namespace Odoo.Integration.Hub.Submission;

/// <summary>The way to Odoo: section <c>Submission</c>.</summary>
public sealed class SubmissionOptions
{
    public const string Section = "Submission";

    /// <summary>How often due orders are looked for, in seconds, beside being told. Default: 1; 0.1 to 300.</summary>
    public double PollSeconds { get; set; } = 1;

    /// <summary>
    /// How long a process may work on an order before another takes it over, in seconds. Default: twice Odoo:TimeoutSeconds
    /// and half a minute; 1 to 3600.
    /// </summary>
    public double? LeaseSeconds { get; set; }
}
