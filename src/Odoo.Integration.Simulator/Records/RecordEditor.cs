using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Makes, changes and removes records within one call's transaction, by the rules of their models.</summary>
/// <remarks>Values are by field name; those of a one2many are lists of <see cref="ChildChange"/>.</remarks>
internal sealed class RecordEditor(Transaction transaction, CallContext context)
{
    public Transaction Transaction { get; } = transaction;

    public CallContext Context { get; } = context;

    public DatabaseState State => Transaction.State;

    /// <summary>Time zone of the context, else of the user, else UTC.</summary>
    public TimeZoneInfo Zone =>
        (Context.TimeZone ?? State.Find(MasterDataModels.User, Context.User)?.Text("tz")) is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : TimeZoneInfo.Utc;

    /// <exception cref="OdooError">No such record.</exception>
    public Row Get(Model model, long id) => State.Find(model, id) ?? throw OdooError.Missing(model.Name, [id], Context.User);

    public void RequireAll(Model model, IReadOnlyCollection<long> ids)
    {
        var missing = ids.Where(id => State.Find(model, id) is null).ToArray();
        if (missing.Length > 0)
        {
            throw OdooError.Missing(model.Name, missing, Context.User);
        }
    }

    public long Create(Model model, Dictionary<string, object?> given, ExternalId? name = null)
    {
        RequireWritable(model, "create");
        var rules = ModelRules.Of(model);
        var values = new Dictionary<string, object?>(given, StringComparer.Ordinal);
        rules.Complete(this, values);
        var id = Transaction.NextNumber(model.Name);
        var row = new Row(model, id).With(Stored(model, values)).With(
            [new("create_uid", Context.User), new("create_date", Transaction.StartedAt), new("write_uid", Context.User), new("write_date", Transaction.StartedAt)]);
        Put(rules, null, row, values);
        if (name is { } chosen)
        {
            Name(model, id, chosen);
        }

        ChangeChildren(model, id, values);
        rules.Settle(this, null, Get(model, id));
        return id;
    }

    public void Write(Model model, long id, Dictionary<string, object?> values)
    {
        RequireWritable(model, "modify");
        var rules = ModelRules.Of(model);
        var before = Get(model, id);
        Put(rules, before, Stamped(before.With(Stored(model, values))), values);
        ChangeChildren(model, id, values);
        rules.Settle(this, before, Get(model, id));
    }

    /// <summary>Changes what is computed: no rules are asked.</summary>
    public void Set(Row row, params (string Field, object? Value)[] values)
    {
        if (values.Any(value => !Equals(row[value.Field], value.Value)))
        {
            Transaction.Put(Stamped(row.With(values.Select(static value => KeyValuePair.Create(value.Field, value.Value)))));
        }
    }

    /// <summary>Removes a record and its external ids; of the records that go with it, the external ids stay, as in Odoo.</summary>
    public void Unlink(Model model, long id)
    {
        RequireWritable(model, "delete");
        RecordRemoval.Remove(this, Get(model, id));
    }

    /// <summary>Lets an external id name a record, whatever it named before.</summary>
    public void Name(Model model, long id, ExternalId name)
    {
        if (State.FindName(name) is { } known)
        {
            Set(known, ("model", model.Name), ("res_id", id));
            return;
        }

        Create(MasterDataModels.ExternalIds, new(StringComparer.Ordinal)
        {
            ["module"] = name.Module, ["name"] = name.Name, ["model"] = model.Name, ["res_id"] = id, ["noupdate"] = Context.NoUpdate,
        });
    }

    private static void RequireWritable(Model model, string what)
    {
        if (model.ReadOnly)
        {
            throw OdooError.NotAllowed(
                $"You are not allowed to {what} '{model.Label}' ({model.Name}) records.\n\nContact your administrator to request access if necessary.");
        }
    }

    private static IEnumerable<KeyValuePair<string, object?>> Stored(Model model, Dictionary<string, object?> values) =>
        values.Where(value => model.Find(value.Key)!.Kind != FieldKind.One2Many)
            .Select(value => KeyValuePair.Create(value.Key, Rounded(model.Find(value.Key)!, value.Value)));

    private static object? Rounded(Field field, object? value) =>
        value is decimal number && field.Digits is { } digits ? Math.Round(number, digits, MidpointRounding.AwayFromZero) : value;

    private Row Stamped(Row row) => row.With([new("write_uid", Context.User), new("write_date", Transaction.StartedAt)]);

    private void Put(ModelRules rules, Row? before, Row row, Dictionary<string, object?> values)
    {
        if (row.Model.Fields.FirstOrDefault(field => field.Required && row[field.Name] is null) is { } unset)
        {
            throw OdooError.Required(row.Model, unset);
        }

        rules.Check(this, before, row, values);
        Transaction.Put(row);
    }

    private void ChangeChildren(Model model, long id, Dictionary<string, object?> values)
    {
        foreach (var list in model.Fields.Where(field => field.Kind == FieldKind.One2Many && values.ContainsKey(field.Name)))
        {
            var child = OdooModels.Get(list.Relation!);
            foreach (var change in (IReadOnlyList<ChildChange>)values[list.Name]!)
            {
                switch (change)
                {
                    case ChildChange.Added added:
                        Create(child, new(added.Values, StringComparer.Ordinal) { [list.Inverse!] = id }, added.Name);
                        break;
                    case ChildChange.Changed changed:
                        Write(child, changed.Id, new(changed.Values, StringComparer.Ordinal) { [list.Inverse!] = id });
                        break;
                    case ChildChange.Removed removed:
                        Unlink(child, removed.Id);
                        break;
                }
            }
        }
    }
}
