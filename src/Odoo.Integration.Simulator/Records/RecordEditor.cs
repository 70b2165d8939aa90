using Odoo.Integration.Simulator.Access;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Makes, changes and removes records within one call's transaction, by the rules of their models.</summary>
/// <remarks>Values are by field name; those of a one2many are lists of <see cref="ChildChange"/>.</remarks>
internal sealed class RecordEditor(Transaction transaction, CallContext context)
{
    public Transaction Transaction { get; } = transaction;

    public CallContext Context { get; } = context;

    public AccessRights Access { get; } = new(transaction, context);

    public DatabaseState State => Transaction.State;

    public Registry Registry => State.Registry;

    /// <summary>Time zone of the context, else of the user, else UTC.</summary>
    public TimeZoneInfo Zone =>
        (Context.TimeZone ?? State.Find(Registry.User, Context.User)?.Text("tz")) is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : TimeZoneInfo.Utc;

    /// <exception cref="OdooError">No such record.</exception>
    public Row Get(Model model, long id) => State.Find(model, id) ?? throw OdooError.Missing(model.Name, [id], Context.User);

    /// <summary>A record that the user of the call may read.</summary>
    /// <exception cref="OdooError">No such record, or none that the user may read.</exception>
    public Row GetReadable(Model model, long id)
    {
        Access.Require(model, Operation.Read);
        var row = Get(model, id);
        Access.RequireSight(row);
        return row;
    }

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
        Access.Require(model, Operation.Create);
        return Make(model, given, name);
    }

    public void Write(Model model, long id, Dictionary<string, object?> given)
    {
        var rules = ModelRules.Of(model);
        var before = GetReadable(model, id);
        Access.Require(model, Operation.Write);
        var values = new Dictionary<string, object?>(given, StringComparer.Ordinal);
        rules.Invert(values);
        Put(rules, before, Stamped(before.With(StoredValues.Of(State, model, values))), values);
        ChildChanges.Apply(this, model, id, values);
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
    public void Unlink(Model model, long id) => RecordRemoval.Remove(this, GetReadable(model, id));

    /// <summary>Lets an external id name a record, whatever it named before; for this no rights are needed.</summary>
    public void Name(Model model, long id, ExternalId name)
    {
        if (State.FindName(name) is { } known)
        {
            Set(known, ("model", model.Name), ("res_id", id));
            return;
        }

        Make(Registry.ExternalIds, new(StringComparer.Ordinal)
        {
            ["module"] = name.Module, ["name"] = name.Name, ["model"] = model.Name, ["res_id"] = id, ["noupdate"] = Context.NoUpdate,
        });
    }

    /// <summary>Makes a record that the user need not have the right to make.</summary>
    public long Make(Model model, Dictionary<string, object?> given, ExternalId? name = null)
    {
        var rules = ModelRules.Of(model);
        var values = new Dictionary<string, object?>(given, StringComparer.Ordinal);
        rules.Invert(values);
        rules.Complete(this, values);
        foreach (var field in model.Fields.Where(static field => field.Default is not null))
        {
            values.TryAdd(field.Name, field.Default);
        }

        var id = Transaction.NextNumber(model.Name);
        var row = new Row(model, id).With([
            .. StoredValues.Of(State, model, values),
            new("create_uid", Context.User), new("create_date", Transaction.StartedAt), new("write_uid", Context.User), new("write_date", Transaction.StartedAt)]);
        Put(rules, null, row, values);
        if (name is { } chosen)
        {
            Name(model, id, chosen);
        }

        ChildChanges.Apply(this, model, id, values);
        rules.Settle(this, null, Get(model, id));
        return id;
    }

    private Row Stamped(Row row) => row.With([new("write_uid", Context.User), new("write_date", Transaction.StartedAt)]);

    private void Put(ModelRules rules, Row? before, Row row, Dictionary<string, object?> values)
    {
        var asked = row.Model.Fields.Where(field => field.Required && (before is null || values.ContainsKey(field.Name)));
        if (asked.FirstOrDefault(field => State.ValueOf(row, field) is null) is { } unset)
        {
            throw Registry.Words.Required(row.Model, unset);
        }

        if (row.Model.Unique is { } unique && row.Text(unique.Field) is { } key && State.FindUnique(row.Model, key) is { } other && other.Id != row.Id)
        {
            throw Registry.Words.Duplicate(State, other, unique.Constraint, unique.Field, key);
        }

        rules.Check(this, before, row, values);
        Transaction.Put(row);
    }
}
