using System.Text.Json;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.Servers;

namespace Odoo.Integration.Erp.Synchronisation;

/// <summary>Reads a model of a server, archived records too, and gives way to orders before each call.</summary>
internal sealed class OdooMasterDataSource(OdooClient odoo, MasterDataModel model, int page) : IMasterDataSource
{
    private const int SmallestPage = 50;

    private static readonly string[] DateOnly = ["write_date"];
    private static readonly object[] Dated = ["write_date", "!=", false];

    private OdooServerInfo? _server;

    // Odoo does not show templates to this user: their changes wait for the night.
    private bool _isTemplateHidden;
    private int _page = page;

    public string Model => model.Name;

    public string Shape => model.Shape;

    public bool IsSmall => model.IsSmall;

    public int Calls { get; private set; }

    /// <exception cref="PreventedException">Odoo did not answer, or not with this.</exception>
    public async Task<DateTimeOffset?> NewestAsync(CancellationToken cancellation)
    {
        var newest = await NewestAsync(model.Name, cancellation);
        if (!HasTemplate(await MeetAsync(cancellation)))
        {
            return newest;
        }

        try
        {
            return await NewestAsync(model.Template!, cancellation) is { } template && !(newest > template) ? template : newest;
        }
        catch (PreventedException prevented) when (prevented.Answer is OdooAnswer.Refused)
        {
            _isTemplateHidden = true;
            return newest;
        }
    }

    /// <exception cref="PreventedException">Odoo did not answer, or not with this.</exception>
    public async Task<long> CountAsync(WriteSpan span, CancellationToken cancellation)
    {
        var answer = await AskAsync(OdooCall.SearchCount(model.Name, Written(span), archivedToo: true), cancellation);
        return answer.ValueKind == JsonValueKind.Number ? answer.GetInt64() : throw new PreventedException(new OdooAnswer.Done(answer));
    }

    /// <exception cref="PreventedException">Odoo did not answer, or not with this.</exception>
    public async Task<MasterDataPage> PageAsync(WriteSpan? span, long after, int most, CancellationToken cancellation)
    {
        var server = await MeetAsync(cancellation);
        var asksTemplate = span is { Before: null } && HasTemplate(server);
        object[] written = span is null ? [] : asksTemplate ? WrittenOrTemplate(span.From) : Written(span);
        var limit = Math.Min(most, _page);
        try
        {
            var records = await ReadAsync([.. written, Leaf("id", ">", after)], limit, server, cancellation);
            return new MasterDataPage(records, records.Count < limit);
        }
        catch (PreventedException prevented) when (prevented.Answer is OdooAnswer.Refused && asksTemplate)
        {
            _isTemplateHidden = true;
            return await PageAsync(span, after, most, cancellation);
        }
        catch (PreventedException prevented) when (prevented.Answer is OdooAnswer.Unknown)
        {
            // Maybe it was too much for the time that a call may take: the next run asks for less.
            _page = Math.Max(SmallestPage, limit / 2);
            throw;
        }
    }

    /// <exception cref="PreventedException">Odoo did not answer, or not with this.</exception>
    public async Task<IReadOnlyList<MasterDataRecord>> ReadAsync(IReadOnlyList<long> ids, CancellationToken cancellation) =>
        await ReadAsync([Leaf("id", "in", ids)], ids.Count, await MeetAsync(cancellation), cancellation);

    private static object[] Leaf(string field, string sign, object value) => [field, sign, value];

    private static object[] Written(WriteSpan span) => span.Before is { } before
        ? [Leaf("write_date", ">=", OdooTime.Write(span.From)), Leaf("write_date", "<", OdooTime.Write(before))]
        : [Leaf("write_date", ">=", OdooTime.Write(span.From))];

    private object[] WrittenOrTemplate(DateTimeOffset from) =>
        ["|", Leaf("write_date", ">=", OdooTime.Write(from)), Leaf($"{model.TemplateField}.write_date", ">=", OdooTime.Write(from))];

    private bool HasTemplate(OdooServerInfo server) => !_isTemplateHidden && model.HasTemplate(server);

    private async Task<DateTimeOffset?> NewestAsync(string of, CancellationToken cancellation)
    {
        // PostgreSQL sorts those without a date to the front.
        var rows = await AskAsync(OdooCall.SearchRead(of, [Dated], DateOnly, 1, "write_date desc, id desc", archivedToo: true), cancellation);
        return rows.EnumerateArray().Select(static row => (DateTimeOffset?)OdooTime.Read(row.Text("write_date"))).FirstOrDefault();
    }

    private async Task<IReadOnlyList<MasterDataRecord>> ReadAsync(object[] domain, int limit, OdooServerInfo server, CancellationToken cancellation)
    {
        var rows = await AskAsync(OdooCall.SearchRead(model.Name, domain, model.FieldsOf(server), limit, "id", archivedToo: true), cancellation);
        return [.. rows.EnumerateArray().Select(model.Read)];
    }

    private async Task<JsonElement> AskAsync(OdooCall call, CancellationToken cancellation)
    {
        Calls++;
        var answer = await odoo.ReadAsideAsync(call, cancellation);
        return answer is OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Array or JsonValueKind.Number } result } ? result : throw new PreventedException(answer);
    }

    private async Task<OdooServerInfo> MeetAsync(CancellationToken cancellation)
    {
        if (_server is null)
        {
            (_server, var instead) = await odoo.MeetAsync(cancellation);
            return _server ?? throw new PreventedException(instead!);
        }

        return _server;
    }
}
