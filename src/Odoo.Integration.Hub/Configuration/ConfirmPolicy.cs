namespace Odoo.Integration.Hub.Configuration;

/// <summary>Which sale orders of a channel the hub confirms: from there on goods move and machines run.</summary>
public enum ConfirmPolicy
{
    /// <summary>None: people confirm in Odoo.</summary>
    Never,

    /// <summary>All.</summary>
    Always,

    /// <summary>Those whose lines come to less than a value.</summary>
    Under,
}
