using System.Text.Json;
using Odoo.Integration.Erp;
using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.SystemTests.Harness;

/// <summary>Someone who works in Odoo beside the hub.</summary>
internal sealed class PersonInOdoo(OdooOptions options) : IDisposable
{
    private readonly OdooClient _odoo = new(options, TimeProvider.System);

    public async Task<long> IdAsync(string model, string field, string value)
    {
        var rows = await AnswerAsync(OdooCall.SearchRead(model, [new object[] { field, "=", value }], [field], archivedToo: true));
        return rows.EnumerateArray().Single().GetProperty("id").GetInt64();
    }

    /// <summary>Makes a record and says its id.</summary>
    public async Task<long> CreateAsync(string model, Dictionary<string, object?> values) =>
        (await AnswerAsync(new OdooCall(model, "create", [("vals_list", new[] { values })]))).EnumerateArray().Single().GetInt64();

    /// <summary>Presses a button on a record.</summary>
    public Task PressAsync(string model, string method, long id) => AnswerAsync(new OdooCall(model, method, [], [id]));

    public Task WriteAsync(string model, long id, Dictionary<string, object?> values) => AnswerAsync(new OdooCall(model, "write", [("vals", values)], [id]));

    public Task UnlinkAsync(string model, long id) => AnswerAsync(new OdooCall(model, "unlink", [], [id]));

    public void Dispose() => _odoo.Dispose();

    private async Task<JsonElement> AnswerAsync(OdooCall call) => await _odoo.WriteAsync(call, CancellationToken.None) is OdooAnswer.Done { Result: { } result } ? result : throw new InvalidOperationException($"{call.Model}.{call.Method} was not done");
}
