namespace Odoo.Integration.UnitTests.Simulator;

/// <summary>An error that the simulator answered with.</summary>
internal sealed class OdooRefusal(int code, string name, string words) : Exception(words)
{
    /// <summary>The code in the envelope.</summary>
    public int Code { get; } = code;

    /// <summary>The exception's name in Python.</summary>
    public string Name { get; } = name;
}
