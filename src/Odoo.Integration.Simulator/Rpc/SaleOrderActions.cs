using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;

namespace Odoo.Integration.Simulator.Rpc;

/// <summary>The life of a sale order. There are no deliveries here, so nothing hinders a cancellation.</summary>
internal static class SaleOrderActions
{
    public static object? Confirm(RecordEditor editor, Model model, CallArguments call)
    {
        editor.RequireAll(model, call.Ids());
        if (call.Ids().Any(id => StateOf(editor, id) is "cancel" or "done"))
        {
            throw OdooError.Business("It is not allowed to confirm an order in the following states: cancel, done");
        }

        return ForEachIn(editor, model, call, ["draft", "sent"], ("state", "sale"), ("date_order", editor.Transaction.StartedAt));
    }

    public static object? Cancel(RecordEditor editor, Model model, CallArguments call) =>
        ForEachIn(editor, model, call, ["draft", "sent", "sale", "done"], ("state", "cancel"));

    public static object? Draft(RecordEditor editor, Model model, CallArguments call) =>
        ForEachIn(editor, model, call, ["cancel", "sent"], ("state", "draft"));

    public static object? Lock(RecordEditor editor, Model model, CallArguments call) =>
        ForEachIn(editor, model, call, ["draft", "sent", "sale", "cancel"], ("state", "done"));

    /// <summary>Sets addresses and price list anew by the customer; answers nothing.</summary>
    public static object? FollowPartner(RecordEditor editor, Model model, CallArguments call)
    {
        ModelMethods.ForEach(editor, model, call, id => editor.Write(model, id, SaleOrderRules.ByPartner(editor, editor.Get(model, id).Reference("partner_id")!.Value)));
        return null;
    }

    private static object ForEachIn(RecordEditor editor, Model model, CallArguments call, string[] states, params (string Field, object? Value)[] values) =>
        ModelMethods.ForEach(editor, model, call, id =>
        {
            if (states.Contains(StateOf(editor, id)))
            {
                editor.Write(model, id, values.ToDictionary(static value => value.Field, static value => value.Value));
            }
        });

    private static string? StateOf(RecordEditor editor, long id) => editor.Get(SaleModels.Order, id).Text("state");
}
