using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>What is wrong in a message: for the people here a problem, for the partner's CONTRL a code and a place.</summary>
/// <param name="Segment">Its number in the message, UNH being 1.</param>
/// <param name="Element">From 1, the tag not counted; null for the segment as a whole.</param>
/// <param name="Component">From 1; null for the element as a whole.</param>
/// <param name="Code">Of <see cref="EdifactSyntaxErrors"/>.</param>
/// <param name="Problem">The same in words.</param>
internal sealed record EdifactFault(int Segment, int? Element, int? Component, string Code, Problem Problem);
