using System.Text.Json;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Domains;

/// <summary>Records above and below others: <c>child_of</c> and <c>parent_of</c>.</summary>
internal sealed class Hierarchy
{
    private readonly DatabaseState _state;
    private readonly Model _model;
    private readonly Field _parent;

    /// <param name="state">Where to look.</param>
    /// <param name="model">The model searched.</param>
    /// <param name="field"><c>id</c>, or a field that refers to the same model: the tree is then that field's.</param>
    /// <exception cref="OdooError">The field is no tree, or one that Odoo 14 never comes to the end of.</exception>
    public Hierarchy(DatabaseState state, Model model, Field field)
    {
        (_state, _model) = (state, model);
        _parent = field.Relation == model.Name
            ? field
            : model.Find("parent_id") ?? throw OdooError.Python("ValueError", $"the simulator knows no hierarchy by {field.Name}");

        // A company is its own commercial entity: measured on 14.0, the call did not come back.
        if (field.Name == "commercial_partner_id" && state.Registry.Version == OdooVersion.V14)
        {
            throw OdooError.Python("RecursionError", "Odoo 14 never answers child_of on commercial_partner_id; ask for it on id");
        }
    }

    /// <summary>The records meant by the value, and all above or below them.</summary>
    public HashSet<long> Ids(string sign, JsonElement value)
    {
        var ids = new HashSet<long>();
        var open = new Queue<long>(Literal.ListOf(value).SelectMany(RootsOf));
        while (open.TryDequeue(out var id))
        {
            if (ids.Add(id) && _state.Find(_model, id) is { } row)
            {
                foreach (var next in sign == "child_of" ? _state.IndexOf(_parent).Of(id) : row.Reference(_parent.Name) is { } above ? [above] : [])
                {
                    open.Enqueue(next);
                }
            }
        }

        return ids;
    }

    private IEnumerable<long> RootsOf(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? _state.Rows(_model).Where(row => _model.DisplayName(_state, row).Contains(value.GetString()!, StringComparison.OrdinalIgnoreCase))
            .Select(static row => row.Id)
        : value.TryGetInt64(out var id) ? [id] : [];
}
