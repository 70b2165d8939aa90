using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;

namespace Odoo.Integration.Simulator.Loading;

/// <summary>
/// A column of <c>load</c>: <c>id</c> and <c>.id</c> name the record itself, <c>X</c>, <c>X/id</c> and <c>X/.id</c> a value,
/// <c>lines/…</c> a column of the lines.
/// </summary>
/// <param name="At">Position in a row.</param>
/// <param name="Field">Null for the record's own id.</param>
/// <param name="By">How a record is meant: <c>id</c> external id, <c>.id</c> database id, null by name.</param>
/// <param name="Child">Of a one2many: the column of its records.</param>
internal sealed record LoadColumn(int At, Field? Field, string? By, LoadColumn? Child)
{
    public bool IsExternalId => this is { Field: null, By: "id" };

    public bool IsDatabaseId => this is { Field: null, By: ".id" };

    public bool IsOfChildren => Child is not null;

    /// <exception cref="OdooError">No such field.</exception>
    public static LoadColumn Parse(Registry registry, Model model, int at, ReadOnlySpan<string> path)
    {
        if (path is ["id" or ".id"])
        {
            return new LoadColumn(at, null, path[0], null);
        }

        var field = model.Find(path[0]) ?? throw registry.Words.NoColumn(path[0]);
        var rest = path[1..];
        return field.Kind switch
        {
            FieldKind.One2Many when rest.Length > 0 => new LoadColumn(at, field, null, Parse(registry, registry.Get(field.Relation!), at, rest)),
            FieldKind.Many2One or FieldKind.Many2Many when rest is ["id" or ".id"] => new LoadColumn(at, field, rest[0], null),
            not FieldKind.One2Many when rest.Length == 0 => new LoadColumn(at, field, null, null),
            _ => throw registry.Words.NoColumn(path[^1]),
        };
    }
}
