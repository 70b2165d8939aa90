namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>When an interchange is answered with a CONTRL message.</summary>
public enum EdifactAcknowledge
{
    /// <summary>Each one that is not itself a CONTRL.</summary>
    Always,

    /// <summary>Where its sender asks for it (UNB 0031).</summary>
    WhenAsked,

    /// <summary>None.</summary>
    Never,
}
