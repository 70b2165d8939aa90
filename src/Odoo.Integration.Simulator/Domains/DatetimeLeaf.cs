using System.Text.Json;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Domains;

/// <summary>
/// A leaf about a date-time, of which rows hold microseconds. Odoo 14 compares with what the leaf says, so that "greater than"
/// a time as <c>read</c> gave it finds the same record again; Odoo 19 compares whole seconds. Both measured.
/// </summary>
internal sealed class DatetimeLeaf(DatabaseState state, Field field, string sign, JsonElement value)
{
    private static readonly TimeSpan Smallest = TimeSpan.FromMicroseconds(1);

    public Condition.Leaf Condition()
    {
        var literal = Literal.Of(field, value);
        if (literal is not DateTime at)
        {
            return new(field, row => sign == (literal is null && state.ValueOf(row, field) is null ? "=" : "!="), null, ValueRange.All);
        }

        // What is from its first moment to its last equals the literal.
        var isDate = value.ToString().Length <= "yyyy-MM-dd".Length;
        var (first, last) = state.Registry.Version switch
        {
            OdooVersion.V14 when isDate => (at, at.AddSeconds(86_399)),
            OdooVersion.V14 => (at, at),
            _ => (WholeSecond(at), WholeSecond(at) + TimeSpan.FromSeconds(isDate ? 86_400 : 1) - Smallest),
        };
        return sign switch
        {
            "=" => Between(first, state.Registry.Version == OdooVersion.V14 ? first : last),
            "!=" => new(field, row => state.ValueOf(row, field) is not DateTime stored || stored < first || stored > last, null, ValueRange.All),
            "<" => Between(null, first - Smallest),
            "<=" => Between(null, last),
            ">" => Between(last + Smallest, null),
            _ => Between(first, null),
        };
    }

    private static DateTime WholeSecond(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);

    private Condition.Leaf Between(DateTime? low, DateTime? high) => new(
        field, row => state.ValueOf(row, field) is DateTime stored && (low is null || stored >= low) && (high is null || stored <= high), null,
        field.IsIndexed ? new ValueRange(low, high) : ValueRange.All);
}
