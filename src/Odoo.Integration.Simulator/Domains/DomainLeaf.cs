using System.Text.Json;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Domains;

/// <summary>One <c>[field, operator, value]</c>. False stands for "not set"; what is not set differs from every value.</summary>
/// <param name="state">Where to look.</param>
/// <param name="model">The model searched.</param>
/// <param name="field">The field of that model.</param>
/// <param name="sign">The operator.</param>
/// <param name="value">The value.</param>
internal sealed class DomainLeaf(DatabaseState state, Model model, Field field, string sign, JsonElement value)
{
    private static readonly HashSet<string> Signs =
    [
        "=", "!=", "<", "<=", ">", ">=", "in", "not in", "like", "ilike", "not like", "not ilike", "=like", "=ilike", "child_of", "parent_of",
    ];

    /// <exception cref="OdooError">An unknown field or operator.</exception>
    public static Condition Parse(DatabaseState state, Model model, JsonElement leaf)
    {
        var text = PythonText.Of(leaf);
        return leaf.GetArrayLength() == 3 && Signs.Contains(leaf[1].ToString())
            ? Parse(state, model, leaf[0].ToString(), leaf[1].ToString(), leaf[2], text)
            : throw OdooError.Python("ValueError", $"Invalid leaf {text}");
    }

    private static Condition.Leaf Parse(DatabaseState state, Model model, string path, string sign, JsonElement value, string text)
    {
        var name = path.Split('.', 2);
        var field = model.Find(name[0]) ?? throw state.Registry.Words.NoFieldInDomain(model, path, text);
        if (name.Length == 1)
        {
            return new DomainLeaf(state, model, field, sign, value).Condition();
        }

        // A path goes through what a field refers to.
        var target = state.Registry.Find(field.Relation ?? string.Empty) ?? throw state.Registry.Words.NoFieldInDomain(model, path, text);
        var inner = Parse(state, target, name[1], sign, value, $"('{name[1]}', '{sign}', {PythonText.Of(value)})");
        bool Meets(long id) => state.Find(target, id) is { } other && inner.IsMet(other);
        return new Condition.Leaf(field, row => IdsIn(state.ValueOf(row, field)).Any(Meets), null, ValueRange.All);
    }

    private static IEnumerable<long> IdsIn(object? stored) => stored switch { long id => [id], long[] ids => ids, _ => [] };

    private Condition.Leaf Condition()
    {
        if (sign is "child_of" or "parent_of")
        {
            var ids = new Hierarchy(state, model, field).Ids(sign, value);

            // In a field that refers to its own model, the records themselves are meant.
            var of = field.Relation == model.Name ? model.Get("id") : field;
            return new(of, row => IdsIn(state.ValueOf(row, of)).Any(ids.Contains), of.IsIndexed ? [.. ids.Cast<object>()] : null, ValueRange.All);
        }

        if (field.Relation is { } relation && (value.ValueKind == JsonValueKind.String || sign.EndsWith("like", StringComparison.Ordinal)))
        {
            // A text is about the name of what is referred to.
            var matches = Matcher(new Field("display_name", FieldKind.Char, string.Empty));
            var named = state.Registry.Get(relation);
            return Unindexed(row => IdsIn(state.ValueOf(row, field)).Select(id => (object?)state.DisplayName(named, id)).DefaultIfEmpty().Any(matches));
        }

        return field.Kind switch
        {
            FieldKind.Many2Many or FieldKind.One2Many => Unindexed(AnyOf()),
            FieldKind.Datetime when sign[0] is '<' or '>' or '=' or '!' => new DatetimeLeaf(state, field, sign, value).Condition(),
            _ => Plain(),
        };
    }

    private Condition.Leaf Unindexed(Func<Row, bool> isMet) => new(field, isMet, null, ValueRange.All);

    private Func<Row, bool> AnyOf()
    {
        var wanted = Literal.ListOf(value).Select(one => Literal.Of(field, one)).ToHashSet();
        bool Meets(Row row) => IdsIn(state.ValueOf(row, field)).Cast<object?>().DefaultIfEmpty().Any(wanted.Contains);
        return sign is "in" or "=" ? Meets : row => !Meets(row);
    }

    private Condition.Leaf Plain()
    {
        var matches = Matcher(field);
        bool IsMet(Row row) => matches(state.ValueOf(row, field) ?? (field.Kind == FieldKind.Boolean ? false : null));
        var literals = Literal.ListOf(value).Select(one => Literal.Of(field, one)).Distinct().ToArray();
        var isText = field.Kind is FieldKind.Char or FieldKind.Text;
        if (!field.IsIndexed || !Array.TrueForAll(literals, literal => literal is not null && literal is string == isText))
        {
            return Unindexed(IsMet);
        }

        return sign switch
        {
            "=" or "in" => new(field, IsMet, [.. literals.OfType<object>()], ValueRange.All),
            "<" or "<=" => new(field, IsMet, null, new(null, literals[0])),
            ">" or ">=" => new(field, IsMet, null, new(literals[0], null)),
            _ => Unindexed(IsMet),
        };
    }

    private Func<object?, bool> Matcher(Field of)
    {
        if (sign is "in" or "not in")
        {
            var set = Literal.ListOf(value).Select(one => Literal.Of(of, one) ?? DBNull.Value).ToHashSet();
            return sign == "in" ? stored => set.Contains(stored ?? DBNull.Value) : stored => !set.Contains(stored ?? DBNull.Value);
        }

        var literal = Literal.Of(of, value);
        return TextPattern.Matcher(sign, value.ToString()) ?? sign switch
        {
            "=" => stored => Equals(stored, literal),
            "!=" => stored => !Equals(stored, literal),
            "<" => stored => Compare(stored, literal) < 0,
            "<=" => stored => Compare(stored, literal) <= 0,
            ">" => stored => Compare(stored, literal) > 0,
            _ => stored => Compare(stored, literal) >= 0,
        };
    }

    private static int? Compare(object? stored, object? literal) =>
        stored is not null && literal is not null && stored.GetType() == literal.GetType() ? StoredValueOrder.Instance.Compare(stored, literal) : null;
}
