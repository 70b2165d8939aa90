using System.Text.Json;
using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.Erp.Servers;

/// <summary>
/// A server as it was met: its version, the protocol to talk with, its fields' names. Met again after access was denied, so that
/// a server that was upgraded or set right needs no restart here.
/// </summary>
internal sealed class OdooConnection(OdooHttp http, OdooOptions options) : IDisposable
{
    private const int ApiKeyLength = 40;

    private readonly OdooKey _key = new(options);
    private readonly SemaphoreSlim _meeting = new(1);
    private Met? _met;

    /// <summary>The server, where it was met.</summary>
    public Met? Server => _met;

    /// <summary>Meets the server, unless that was done; else the answer that prevented it.</summary>
    public async Task<(Met? Server, OdooAnswer? Instead)> MeetAsync(CancellationToken cancellation)
    {
        if (_met is { } known)
        {
            return (known, null);
        }

        await _meeting.WaitAsync(cancellation);
        try
        {
            return _met is { } meanwhile ? (meanwhile, null) : await TryMeetAsync(cancellation);
        }
        finally
        {
            _meeting.Release();
        }
    }

    public void Forget() => _met = null;

    public void Dispose() => _meeting.Dispose();

    private async Task<(Met? Server, OdooAnswer? Instead)> TryMeetAsync(CancellationToken cancellation)
    {
        var answer = await AskVersionAsync(cancellation);
        if (answer is not OdooAnswer.Done { Result: { } result })
        {
            return (null, answer is OdooAnswer.Refused && options.Transport == OdooTransport.Json2 ? NoJson2(options.Url) : NotMade(answer));
        }

        if (OdooVersion.Read(result) is not { } version)
        {
            return (null, Wrong($"{options.Url} answers, but not as an Odoo does: it does not say its version"));
        }

        var transport = TransportFor(version);
        if (transport is null)
        {
            return (null, NoJson2($"Odoo {version.Words} at {options.Url}"));
        }

        if (await transport.LogInAsync(cancellation) is not OdooAnswer.Done and var login)
        {
            return (null, NotMade(login));
        }

        var fields = SaleFields.Of(version);
        if (await CheckFieldsAsync(transport, version, fields, cancellation) is { } lacking)
        {
            return (null, lacking);
        }

        _met = new Met(version, fields, transport);
        return (_met, null);
    }

    private async Task<OdooAnswer> AskVersionAsync(CancellationToken cancellation)
    {
        var answer = options.Transport == OdooTransport.Json2 ? null : await JsonRpcTransport.VersionAsync(http, cancellation);
        return answer switch
        {
            // The older way is on its way out: it is gone from 22 on, and switched off here and there before.
            null or OdooAnswer.Refused when options.Transport != OdooTransport.JsonRpc && await Json2Transport.VersionAsync(http, cancellation) is var newer
                && (answer is null || newer is OdooAnswer.Done) => newer,
            _ => answer!,
        };
    }

    private IOdooTransport? TransportFor(OdooVersion version) => options.Transport switch
    {
        OdooTransport.JsonRpc => new JsonRpcTransport(http, options, _key),
        OdooTransport.Json2 => version.Major >= 19 ? new Json2Transport(http, options, _key) : null,
        _ => version.Major >= 19 && IsApiKey(_key.Current()) ? new Json2Transport(http, options, _key) : new JsonRpcTransport(http, options, _key),
    };

    private static async Task<OdooAnswer?> CheckFieldsAsync(IOdooTransport transport, OdooVersion version, SaleFields names, CancellationToken cancellation)
    {
        var missing = new List<string>();
        foreach (var (model, fields) in names.Needed())
        {
            var answer = await transport.SendAsync(OdooCall.FieldsGet(model, fields), cancellation);
            if (answer is not OdooAnswer.Done { Result: { ValueKind: JsonValueKind.Object } known })
            {
                return NotMade(answer);
            }

            missing.AddRange(fields.Where(field => !known.TryGetProperty(field, out _)).Select(field => $"{model}.{field}"));
        }

        return missing.Count == 0 ? null : Wrong(
            $"Odoo {version.Words} does not show the hub's user the field{(missing.Count > 1 ? "s" : string.Empty)} {string.Join(", ", missing)}: install the module Sales, or give the user the rights that the README names");
    }

    // The call that waits for the meeting was not made, whatever came of the meeting.
    private static OdooAnswer NotMade(OdooAnswer answer) => answer is OdooAnswer.Unknown silent ? new OdooAnswer.NotSent(silent.Words) : answer;

    private static OdooAnswer.Refused NoJson2(string who) => Wrong($"{who} does not speak JSON-2, which Odoo does from 19 on; set Transport to JsonRpc or Auto");

    private static OdooAnswer.Refused Wrong(string words) => new(RefusalKind.Configuration, "set-up", words);

    private static bool IsApiKey(string key) => key.Length == ApiKeyLength && key.All(char.IsAsciiHexDigit);

    /// <summary>The server and how to talk to it.</summary>
    internal sealed record Met(OdooVersion Version, SaleFields Fields, IOdooTransport Transport);
}
