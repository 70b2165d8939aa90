using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Methods;

/// <summary>The life of a sale order. There are no deliveries here, so nothing hinders a cancellation.</summary>
internal static class SaleOrderActions
{
    /// <summary>Confirms orders. One that is confirmed already is left alone in 14 and an error in 19, both measured.</summary>
    public static object? Confirm(RecordEditor editor, Model model, CallArguments call)
    {
        var states = Orders(editor, model, call).Select(static order => order.Text("state")).ToArray();
        return (editor.Registry.Version, states) switch
        {
            (OdooVersion.V14, _) when Array.Exists(states, static state => state is "cancel" or "done") =>
                throw OdooError.Business("It is not allowed to confirm an order in the following states: cancel, done"),
            (OdooVersion.V19, _) when Array.Exists(states, static state => state is not ("draft" or "sent")) =>
                throw OdooError.Business("Some orders are not in a state requiring confirmation."),
            _ => ForEachIn(editor, model, call, ["draft", "sent"], ("state", "sale"), ("date_order", editor.Transaction.StartedAt)),
        };
    }

    public static object? Cancel(RecordEditor editor, Model model, CallArguments call) =>
        editor.Registry.Version == OdooVersion.V19 && Orders(editor, model, call).Any(SaleOrderRules.IsLocked)
            ? throw OdooError.Business("You cannot cancel a locked order. Please unlock it first.")
            : ForEachIn(editor, model, call, ["draft", "sent", "sale", "done"], ("state", "cancel"));

    public static object? Draft(RecordEditor editor, Model model, CallArguments call) =>
        ForEachIn(editor, model, call, ["cancel", "sent"], ("state", "draft"));

    /// <summary>Locks orders: with a state in 14, with a mark in 19.</summary>
    public static object? Lock(RecordEditor editor, Model model, CallArguments call) => editor.Registry.Version == OdooVersion.V14
        ? ForEachIn(editor, model, call, ["draft", "sent", "sale", "cancel"], ("state", "done"))
        : Mark(editor, model, call, true);

    public static object? Unlock(RecordEditor editor, Model model, CallArguments call) => Mark(editor, model, call, false);

    /// <summary>Sets addresses and price list anew by the customer; answers nothing.</summary>
    public static object? FollowPartner(RecordEditor editor, Model model, CallArguments call)
    {
        RecordMethods.ForEach(editor, model, call, id => editor.Write(model, id, SaleOrderRules.ByPartner(editor, editor.Get(model, id).Reference("partner_id")!.Value)));
        return null;
    }

    private static object? Mark(RecordEditor editor, Model model, CallArguments call, bool locked)
    {
        RecordMethods.ForEach(editor, model, call, id => editor.Write(model, id, new() { ["locked"] = locked }));
        return null;
    }

    private static object ForEachIn(RecordEditor editor, Model model, CallArguments call, string[] states, params (string Field, object? Value)[] values) =>
        RecordMethods.ForEach(editor, model, call, id =>
        {
            if (states.Contains(editor.GetReadable(model, id).Text("state")))
            {
                editor.Write(model, id, values.ToDictionary(static value => value.Field, static value => value.Value));
            }
        });

    private static Row[] Orders(RecordEditor editor, Model model, CallArguments call)
    {
        editor.RequireAll(model, call.Ids());
        return [.. call.Ids().Select(id => editor.GetReadable(model, id))];
    }
}
