namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>A store of SDQ that gets a part of each line.</summary>
/// <param name="Qualifier">SDQ02, data element 66: UL for a GLN.</param>
/// <param name="Code">Its code.</param>
internal readonly record struct X12Store(string Qualifier, string Code);
