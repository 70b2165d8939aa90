using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Domains;

/// <summary>What a domain asks of a record.</summary>
internal abstract record Condition
{
    private Condition()
    {
    }

    public abstract bool Matches(Row row);

    /// <summary>Ids among which all matches are, by rising id; null where no index tells.</summary>
    public virtual SortedSet<long>? Among(DatabaseState state) => null;

    /// <summary>The values of an indexed field that matches can have.</summary>
    public virtual ValueRange ValuesOf(Field field) => ValueRange.All;

    /// <summary>A leaf.</summary>
    /// <param name="Field">What it is about.</param>
    /// <param name="IsMet">Whether a record meets it.</param>
    /// <param name="Values">The only values of an indexed field that meet it; null where there are others, or none is known.</param>
    /// <param name="Range">Where its values lie.</param>
    public sealed record Leaf(Field Field, Func<Row, bool> IsMet, IReadOnlyList<object>? Values, ValueRange Range) : Condition
    {
        public override bool Matches(Row row) => IsMet(row);

        public override SortedSet<long>? Among(DatabaseState state) => Values is null ? null : [.. Values.SelectMany(state.IndexOf(Field).Of)];

        public override ValueRange ValuesOf(Field field) => field == Field ? Range : ValueRange.All;
    }

    public sealed record Not(Condition Other) : Condition
    {
        public override bool Matches(Row row) => !Other.Matches(row);
    }

    public sealed record And(Condition One, Condition Other) : Condition
    {
        public override bool Matches(Row row) => One.Matches(row) && Other.Matches(row);

        public override SortedSet<long>? Among(DatabaseState state) => One.Among(state) ?? Other.Among(state);

        public override ValueRange ValuesOf(Field field) => One.ValuesOf(field).And(Other.ValuesOf(field));
    }

    public sealed record Or(Condition One, Condition Other) : Condition
    {
        public override bool Matches(Row row) => One.Matches(row) || Other.Matches(row);

        public override SortedSet<long>? Among(DatabaseState state)
        {
            if (One.Among(state) is not { } ids || Other.Among(state) is not { } others)
            {
                return null;
            }

            ids.UnionWith(others);
            return ids;
        }

        public override ValueRange ValuesOf(Field field) => One.ValuesOf(field).Or(Other.ValuesOf(field));
    }

    /// <summary>What an empty domain asks.</summary>
    public sealed record Nothing : Condition
    {
        public override bool Matches(Row row) => true;
    }
}
