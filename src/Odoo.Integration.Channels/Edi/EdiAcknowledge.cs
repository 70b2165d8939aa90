namespace Odoo.Integration.Channels.Edi;

/// <summary>When an interchange is answered: with a 997 (X12), with a CONTRL (EDIFACT). One that holds only such answers never is.</summary>
public enum EdiAcknowledge
{
    /// <summary>Each one; in X12 a TA1 besides where ISA14 asks for it.</summary>
    Always,

    /// <summary>Where its sender asks for it: 1 in ISA14 (X12), in 0031 of UNB (EDIFACT).</summary>
    WhenAsked,

    /// <summary>None.</summary>
    Never,
}
