using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Access;

/// <summary>What the user of a call may do: by groups and model, and by rules about records.</summary>
internal sealed class AccessRights
{
    private readonly Transaction _transaction;
    private readonly Row _user;
    private readonly bool _seesAllOrders;
    private readonly bool _seesAllKeys;

    /// <param name="transaction">The call's.</param>
    /// <param name="context">Who calls, and for which companies.</param>
    /// <exception cref="OdooError">The context names a company that is not the user's.</exception>
    public AccessRights(Transaction transaction, CallContext context)
    {
        _transaction = transaction;
        _user = State.Find(State.Registry.User, context.User) ?? throw OdooError.Missing("res.users", [context.User], context.User);
        (_seesAllOrders, _seesAllKeys) = (HasGroup(Groups.AllOrders), HasGroup(Groups.Settings));
        var own = _user.References("company_ids");
        (Companies, Company) = context.AllowedCompanies is { Count: > 0 } asked ? (asked, asked[0]) : (own, _user.Reference("company_id") ?? 0);
        if (Companies.Except(own).Any())
        {
            throw OdooError.NotAllowed("Access to unauthorized or invalid companies.");
        }
    }

    /// <summary>The companies of the call.</summary>
    public IReadOnlyList<long> Companies { get; }

    /// <summary>The one that new records are made for.</summary>
    public long Company { get; }

    private DatabaseState State => _transaction.State;

    private IReadOnlyList<long> GroupIds => _user.References(State.Registry.UserGroups);

    /// <param name="group">External id.</param>
    public bool HasGroup(string group) => State.FindNamed(State.Registry.Group, ExternalId.Parse(group)) is { } found && GroupIds.Contains(found.Id);

    /// <exception cref="OdooError">The user may not do that with any record of the model.</exception>
    public void Require(Model model, Operation operation)
    {
        if (AccessLists.Of(State.Registry.Version, model.Name, operation) is not { } groups
            || GroupIds.Any(id => groups.Contains(State.Find(State.Registry.Group, id)?.Text("full_name"))))
        {
            return;
        }

        var verb = operation switch { Operation.Read => "access", Operation.Create => "create", Operation.Write => "modify", _ => "delete" };
        var who = groups.Count > 0
            ? $"This operation is allowed for the following groups:\n\t- {string.Join("\n\t- ", groups)}"
            : "No group currently allows this operation.";
        throw OdooError.NotAllowed(
            $"You are not allowed to {verb} '{model.Label}' ({model.Name}) records.\n\n{who}\n\nContact your administrator to request access if necessary.");
    }

    /// <summary>Which records of a model the user sees; null for all.</summary>
    public Func<Row, bool>? FilterOf(Model model) =>
        model == State.Registry.Key || model.Find("company_id") is not null ? row => RuleAgainst(row) is null : null;

    /// <exception cref="OdooError">A rule keeps the user from the record.</exception>
    public void RequireSight(Row row)
    {
        if (RuleAgainst(row) is { } rule)
        {
            throw State.Registry.Words.Forbidden(State, row, _user, rule.Name, rule.IsOfCompanies);
        }
    }

    private (string? Name, bool IsOfCompanies)? RuleAgainst(Row row)
    {
        var registry = State.Registry;
        if (row.Model == registry.Key && row.Reference("user_id") != _user.Id && !_seesAllKeys)
        {
            return ("Users can read and delete their own keys", false);
        }

        if ((row.Model == registry.Order || row.Model == registry.OrderLine) && !_seesAllOrders)
        {
            var order = row.Model == registry.Order ? row : State.Find(registry.Order, row.Reference("order_id")!.Value);
            if (order?.Reference("user_id") is { } salesperson && salesperson != _user.Id)
            {
                return (row.Model == registry.Order ? "Personal Orders" : "Personal Order Lines", false);
            }
        }

        if (row.Model == registry.User || row.Model.Find("company_id") is not { } field || State.ValueOf(row, field) is not long company || Companies.Contains(company))
        {
            return null;
        }

        // A product is out of sight by the rule of its template, which Odoo does not name then.
        return row.Model == registry.Product ? (null, false) : (row.Model == registry.Template ? "Product multi-company" : $"{row.Model.Label} multi-company", true);
    }
}
