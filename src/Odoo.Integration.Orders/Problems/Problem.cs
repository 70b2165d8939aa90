namespace Odoo.Integration.Orders.Problems;

/// <summary>Something that a sender must mend: where, what, and what to do.</summary>
/// <param name="Position">
/// Where it stands in what was sent: <c>line:column</c> of a text file, a JSON path (<c>$.lines[0].quantity</c>), or
/// an EDI position (<c>interchange 905, group 1, message 1, segment 14 (PO1), element 2</c>). Empty: the whole payload.
/// </param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Problem(string Position, string What, string Remedy)
{
    public override string ToString() => Position.Length == 0 ? $"{What}; {Remedy}" : $"{Position}: {What}; {Remedy}";
}
