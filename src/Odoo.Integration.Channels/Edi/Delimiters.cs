namespace Odoo.Integration.Channels.Edi;

/// <summary>What separates the parts of an interchange.</summary>
public readonly record struct Delimiters(char Element, char Component, char Terminator);
