using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Simulator.Access;
using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;
using Odoo.Integration.Simulator.Seeding;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Methods;

/// <summary>Methods that find, read, make and change records.</summary>
internal static class RecordMethods
{
    private const int MostNames = 100;

    private const string NoOrder = "";

    public static object? Search(RecordEditor editor, Model model, CallArguments call)
    {
        var found = RecordSearch.Find(editor, model, DomainOf(call), OrderOf(call));
        return call["count"].ValueKind == JsonValueKind.True ? found.Count() : Page(call, found).Select(static row => row.Id).ToArray();
    }

    public static object? SearchRead(RecordEditor editor, Model model, CallArguments call) =>
        RecordList.Read(editor.State, model, Page(call, RecordSearch.Find(editor, model, DomainOf(call), OrderOf(call))), call["fields"]);

    public static object? SearchCount(RecordEditor editor, Model model, CallArguments call) =>
        Page(call, RecordSearch.Find(editor, model, DomainOf(call), NoOrder)).Count();

    /// <summary>Reads what there is of the ids: one that is not there is left out.</summary>
    public static object? Read(RecordEditor editor, Model model, CallArguments call)
    {
        editor.Access.Require(model, Operation.Read);
        var rows = call.Ids().Select(id => editor.State.Find(model, id)).OfType<Row>().ToArray();
        Array.ForEach(rows, editor.Access.RequireSight);
        return RecordList.Read(editor.State, model, rows, call["fields"]);
    }

    public static object? Create(RecordEditor editor, Model model, CallArguments call)
    {
        var given = call["vals_list"];
        long One(JsonElement values) => editor.Create(model, JsonValues.Read(editor, model, values), JsonValues.NameIn(editor, values));
        return given.ValueKind == JsonValueKind.Array ? given.EnumerateArray().Select(One).ToArray() : One(given);
    }

    public static object? Write(RecordEditor editor, Model model, CallArguments call)
    {
        var values = JsonValues.Read(editor, model, call["vals"]);
        return ForEach(editor, model, call, id => editor.Write(model, id, values));
    }

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

    public static object? NameSearch(RecordEditor editor, Model model, CallArguments call)
    {
        editor.Access.Require(model, Operation.Read);
        var (name, sign) = (call.Text("name") ?? string.Empty, call.Text("operator") ?? "ilike");
        var among = RecordSearch.Find(editor, model, DomainOf(call), NoOrder).Select(static row => row.Id).ToHashSet();
        return RecordSearch.ByName(editor, model, name, sign).Where(row => among.Contains(row.Id)).Take(call.Number("limit") ?? MostNames)
            .Select(row => new object[] { row.Id, model.DisplayName(editor.State, row) }).ToArray();
    }

    /// <summary>The oldest external id of each record, also for users who may not read external ids.</summary>
    public static object? ExternalIds(RecordEditor editor, Model model, CallArguments call) => call.Ids().Distinct().ToDictionary(
        static id => id.ToString(CultureInfo.InvariantCulture),
        id => editor.State.NamesOf(model, id).FirstOrDefault() is { } name ? name.Model.DisplayName(editor.State, name) : string.Empty);

    public static object? IdOfName(RecordEditor editor, Model model, CallArguments call) =>
        call.Text("xmlid") is { } name && editor.State.FindName(ExternalId.Parse(name)) is { } found ? found["res_id"] : false;

    public static object? Addresses(RecordEditor editor, Model model, CallArguments call)
    {
        var wanted = call["adr_pref"].ValueKind == JsonValueKind.Array ? call["adr_pref"].EnumerateArray().Select(static type => type.ToString()) : [];
        return wanted.Prepend("contact").Distinct().ToDictionary(static type => type, type => PartnerRules.AddressOf(editor.State, call.Ids()[0], type));
    }

    public static object? Parameter(RecordEditor editor, Model model, CallArguments call)
    {
        editor.Access.Require(model, Operation.Read);
        var otherwise = call["default"] is { ValueKind: not JsonValueKind.Undefined } given ? (object)given : false;
        return editor.State.FindUnique(model, call["key"].ToString())?["value"] ?? otherwise;
    }

    /// <summary>The user's language and time zone.</summary>
    public static object? Context(RecordEditor editor, Model model, CallArguments call) =>
        editor.State.Find(model, editor.Context.User) is { } user ? new { lang = user["lang"] ?? false, tz = user["tz"] ?? false, uid = user.Id } : throw OdooError.Denied();

    /// <summary>The digits of a usage, also for users who may not read them; 2 for one that is not there.</summary>
    public static object? Digits(RecordEditor editor, Model model, CallArguments call) => editor.State.FindUnique(model, call["application"].ToString())?["digits"] ?? 2L;

    /// <summary>An address at the vendor's that names the database, for users who may not read its parameters.</summary>
    public static object? ServiceAddress(RecordEditor editor, Model model, CallArguments call) =>
        $"https://iap.odoo.com/iap/services?dbuuid={editor.State.FindUnique(editor.State.Registry.Parameter, BaseRecords.DatabaseIdentity)?["value"]}";

    public static object? HasGroup(RecordEditor editor, Model model, CallArguments call) => call.Ids() is [var user] && user == editor.Context.User
        ? editor.Access.HasGroup(call["group_ext_id"].ToString())
        : throw OdooError.Python("ValueError", $"Expected singleton: res.users({string.Join(", ", call.Ids())})");

    private static string? OrderOf(CallArguments call) => call.Text("order") is { Length: > 0 } order ? order : null;

    private static JsonElement DomainOf(CallArguments call) => call["domain"] is { ValueKind: not JsonValueKind.Undefined } domain ? domain : call["args"];

    private static IEnumerable<Row> Page(CallArguments call, IEnumerable<Row> rows) =>
        rows.Skip(call.Number("offset") ?? 0).Take(call.Number("limit") is { } limit and > 0 ? limit : int.MaxValue);
}
