using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Simulator.Loading;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Rpc;

/// <summary>The methods that every model has, and those of a few.</summary>
internal static class ModelMethods
{
    private static readonly FrozenDictionary<string, ModelMethod> OfAll = new Dictionary<string, ModelMethod>
    {
        ["search"] = new(["args*", "offset", "limit", "order", "count"], Search),
        ["search_read"] = new(["domain", "fields", "offset", "limit", "order"], static (editor, model, call) =>
            RecordReading.Read(editor.State, model, Page(call, RecordSearch.Find(editor, model, call["domain"], call.Text("order"))), call["fields"])),
        ["search_count"] = new(["args*"], static (editor, model, call) => RecordSearch.Find(editor, model, call["args"]).Count()),
        ["read"] = new(["ids*", "fields", "load"], static (editor, model, call) =>
            RecordReading.Read(editor.State, model, call.Ids().Select(id => editor.State.Find(model, id)).OfType<Row>(), call["fields"])),
        ["create"] = new(["vals_list*"], Create),
        ["write"] = new(["ids*", "vals*"], Write),
        ["unlink"] = new(["ids*"], static (editor, model, call) => ForEach(editor, model, call, id => editor.Unlink(model, id))),
        ["load"] = new(["fields*", "data*"], static (editor, model, call) => new RecordLoading(editor, model, call["fields"], call["data"]).Run()),
        ["fields_get"] = new(["allfields", "attributes"], static (_, model, call) => RecordReading.Describe(model, call["allfields"], call["attributes"])),
        ["get_external_id"] = new(["ids*"], ExternalIds),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<(string Model, string Method), ModelMethod> OfOne = new Dictionary<(string, string), ModelMethod>
    {
        [("sale.order", "action_confirm")] = new(["ids*"], SaleOrderActions.Confirm),
        [("sale.order", "action_cancel")] = new(["ids*"], SaleOrderActions.Cancel),
        [("sale.order", "action_draft")] = new(["ids*"], SaleOrderActions.Draft),
        [("sale.order", "action_done")] = new(["ids*"], SaleOrderActions.Lock),
        [("sale.order", "onchange_partner_id")] = new(["ids*"], SaleOrderActions.FollowPartner),
        [("res.partner", "address_get")] = new(["ids*", "adr_pref"], Addresses),
        [("ir.model.data", "xmlid_to_res_id")] = new(["xmlid*", "raise_if_not_found"], static (editor, _, call) =>
            call.Text("xmlid") is { } name && editor.State.FindName(ExternalId.Parse(name)) is { } found ? found["res_id"] : false),
    }.ToFrozenDictionary();

    public static ModelMethod? Find(string model, string method) => OfOne.GetValueOrDefault((model, method)) ?? OfAll.GetValueOrDefault(method);

    /// <summary>Does it to each record of <c>ids</c>, all of which must exist.</summary>
    public static object ForEach(RecordEditor editor, Model model, CallArguments call, Action<long> change)
    {
        editor.RequireAll(model, call.Ids());
        foreach (var id in call.Ids())
        {
            change(id);
        }

        return true;
    }

    private static object? Search(RecordEditor editor, Model model, CallArguments call)
    {
        var found = RecordSearch.Find(editor, model, call["args"], call.Text("order"));
        return call["count"].ValueKind == JsonValueKind.True ? found.Count() : Page(call, found).Select(static row => row.Id).ToArray();
    }

    private static IEnumerable<Row> Page(CallArguments call, IEnumerable<Row> rows) => rows.Skip(call.Number("offset") ?? 0).Take(call.Number("limit") ?? int.MaxValue);

    private static object? Create(RecordEditor editor, Model model, CallArguments call)
    {
        var given = call["vals_list"];
        long One(JsonElement values) => editor.Create(model, JsonValues.Read(editor, model, values), JsonValues.NameIn(editor, values));
        return given.ValueKind == JsonValueKind.Array ? given.EnumerateArray().Select(One).ToArray() : One(given);
    }

    private static object? Write(RecordEditor editor, Model model, CallArguments call)
    {
        var values = JsonValues.Read(editor, model, call["vals"]);
        return ForEach(editor, model, call, id => editor.Write(model, id, values));
    }

    private static object? ExternalIds(RecordEditor editor, Model model, CallArguments call)
    {
        var names = call.Ids().Distinct().ToDictionary(static id => id.ToString(CultureInfo.InvariantCulture), static _ => string.Empty);
        foreach (var name in editor.State.Rows(MasterDataModels.ExternalIds).Where(name => name.Text("model") == model.Name))
        {
            // The oldest name counts.
            if (names.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"{name["res_id"]}"), out var known) && known.Length == 0)
            {
                names[string.Create(CultureInfo.InvariantCulture, $"{name["res_id"]}")] = name.Model.DisplayName(editor.State, name);
            }
        }

        return names;
    }

    private static object? Addresses(RecordEditor editor, Model model, CallArguments call)
    {
        var wanted = call["adr_pref"].ValueKind == JsonValueKind.Array ? call["adr_pref"].EnumerateArray().Select(static type => type.ToString()) : [];
        return wanted.Prepend("contact").Distinct().ToDictionary(static type => type, type => PartnerRules.AddressOf(editor.State, call.Ids()[0], type));
    }
}
