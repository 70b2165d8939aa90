using System.Collections.Frozen;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Loading;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;

namespace Odoo.Integration.Simulator.Methods;

/// <summary>The methods that every model has, and those of a few.</summary>
internal sealed class ModelMethods
{
    private readonly Registry _registry;
    private readonly FrozenDictionary<string, ModelMethod> _ofAll;
    private readonly FrozenDictionary<(string Model, string Method), ModelMethod> _ofOne;

    public ModelMethods(Registry registry)
    {
        _registry = registry;
        var is14 = registry.Version == OdooVersion.V14;
        var domain = is14 ? "args" : "domain";
        _ofAll = new Dictionary<string, ModelMethod>
        {
            ["search"] = new([$"{domain}*", "offset", "limit", "order", .. is14 ? ["count"] : Array.Empty<string>()], RecordMethods.Search),
            ["search_read"] = new(["domain", "fields", "offset", "limit", "order"], RecordMethods.SearchRead) { PassesOnTo = is14 ? null : "BaseModel._read_format" },
            ["search_count"] = new(is14 ? ["args*"] : ["domain*", "limit"], RecordMethods.SearchCount),
            ["read"] = new(["ids*", "fields", "load"], RecordMethods.Read),
            ["create"] = new(["vals_list*"], RecordMethods.Create) { GivesRecords = true },
            ["write"] = new(["ids*", "vals*"], RecordMethods.Write),
            ["unlink"] = new(["ids*"], static (editor, model, call) => RecordMethods.ForEach(editor, model, call, id => editor.Unlink(model, id))),
            ["load"] = new(["fields*", "data*"], static (editor, model, call) => new RecordLoading(editor, model, call["fields"], call["data"]).Run()),
            ["fields_get"] = new(["allfields", "attributes"], static (editor, model, call) =>
                FieldDescriptions.Of(editor.State, model, call["allfields"], call["attributes"])),
            ["name_search"] = new(["name", domain, "operator", "limit"], RecordMethods.NameSearch),
            ["get_external_id"] = new(["ids*"], RecordMethods.ExternalIds),
        }.ToFrozenDictionary(StringComparer.Ordinal);
        _ofOne = (is14 ? Only14() : Only19()).Concat(OfBoth()).ToFrozenDictionary();
    }

    /// <summary>A method of a model; null where there is none.</summary>
    /// <exception cref="OdooError">It is private.</exception>
    public ModelMethod? Find(string model, string method) => method.StartsWith('_')
        ? throw _registry.Words.PrivateMethod(model, method)
        : _ofOne.GetValueOrDefault((model, method)) ?? _ofAll.GetValueOrDefault(method);

    private static Dictionary<(string, string), ModelMethod> OfBoth() => new()
    {
        [("sale.order", "action_confirm")] = new(["ids*"], SaleOrderActions.Confirm),
        [("sale.order", "action_cancel")] = new(["ids*"], SaleOrderActions.Cancel),
        [("sale.order", "action_draft")] = new(["ids*"], SaleOrderActions.Draft),
        [("res.partner", "address_get")] = new(["ids*", "adr_pref"], RecordMethods.Addresses),
        [("res.users", "context_get")] = new([], RecordMethods.Context),
        [("decimal.precision", "precision_get")] = new(["application*"], RecordMethods.Digits),
        [("ir.config_parameter", "get_param")] = new(["key*", "default"], RecordMethods.Parameter),
    };

    private static Dictionary<(string, string), ModelMethod> Only14() => new()
    {
        [("iap.account", "get_account_url")] = new([], RecordMethods.ServiceAddress),
        [("sale.order", "action_done")] = new(["ids*"], SaleOrderActions.Lock),
        [("sale.order", "onchange_partner_id")] = new(["ids*"], SaleOrderActions.FollowPartner),
        [("ir.model.data", "xmlid_to_res_id")] = new(["xmlid*", "raise_if_not_found"], RecordMethods.IdOfName),
        [("res.users", "has_group")] = new(["group_ext_id*"], static (editor, _, call) => editor.Access.HasGroup(call["group_ext_id"].ToString())),
    };

    private static Dictionary<(string, string), ModelMethod> Only19() => new()
    {
        [("iap.account", "get_credits_url")] = new(["service_name*", "base_url", "credit", "trial", "account_token"], RecordMethods.ServiceAddress),
        [("sale.order", "action_lock")] = new(["ids*"], SaleOrderActions.Lock),
        [("sale.order", "action_unlock")] = new(["ids*"], SaleOrderActions.Unlock),
        [("res.users", "has_group")] = new(["ids*", "group_ext_id*"], RecordMethods.HasGroup),
    };
}
