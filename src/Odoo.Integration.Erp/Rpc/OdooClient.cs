using Odoo.Integration.Erp.Servers;

namespace Odoo.Integration.Erp.Rpc;

/// <summary>Calls methods of one server's models as the integration user, within what the server is to bear.</summary>
/// <remarks>Nothing here logs arguments or headers: the key is among them.</remarks>
public sealed class OdooClient : IDisposable
{
    private readonly OdooGovernor _governor;
    private readonly OdooHttp _http;
    private readonly OdooConnection _connection;

    public OdooClient(OdooOptions options, TimeProvider time)
    {
        _governor = new OdooGovernor(options, time);
        _http = new OdooHttp(options);
        _connection = new OdooConnection(_http, options);
    }

    /// <summary>Whether calls are made at the moment; false while the server is given a rest.</summary>
    public bool IsOpenForCalls => _governor.IsOpenForCalls;

    /// <summary>Meets the server, to see whether the set-up is right: address, version, login, the fields that the hub uses.</summary>
    public async Task<(OdooServerInfo? Server, OdooAnswer? Instead)> MeetAsync(CancellationToken cancellation)
    {
        // Known already: no call, and none that counts.
        if (_connection.Server is { } known)
        {
            return (Info(known), null);
        }

        OdooServerInfo? info = null;
        var answer = await _governor.GovernAsync(
            isRead: true,
            async token =>
            {
                var (server, instead) = await _connection.MeetAsync(token);
                info = server is null ? null : Info(server);
                return instead ?? new OdooAnswer.Done(null);
            },
            cancellation);
        return info is null ? (null, answer) : (info, null);
    }

    /// <summary>Makes a call that changes nothing; repeated a few times where no answer comes.</summary>
    public Task<OdooAnswer> ReadAsync(OdooCall call, CancellationToken cancellation) => CallAsync(isRead: true, call, cancellation);

    /// <summary>The same for what orders need not wait for: it gives way to calls that are made or wait, for a few seconds.</summary>
    public async Task<OdooAnswer> ReadAsideAsync(OdooCall call, CancellationToken cancellation)
    {
        await _governor.GiveWayAsync(cancellation);
        return await ReadAsync(call, cancellation);
    }

    /// <summary>Makes a call that changes something, once.</summary>
    public Task<OdooAnswer> WriteAsync(OdooCall call, CancellationToken cancellation) => CallAsync(isRead: false, call, cancellation);

    public void Dispose()
    {
        _connection.Dispose();
        _http.Dispose();
        _governor.Dispose();
    }

    private static OdooServerInfo Info(OdooConnection.Met server) =>
        new(server.Version, server.Fields, server.Transport is Json2Transport ? OdooTransport.Json2 : OdooTransport.JsonRpc);

    private Task<OdooAnswer> CallAsync(bool isRead, OdooCall call, CancellationToken cancellation) => _governor.GovernAsync(
        isRead,
        async token =>
        {
            var (server, instead) = await _connection.MeetAsync(token);
            if (server is null)
            {
                return instead!;
            }

            var answer = await server.Transport.SendAsync(call, token);
            // A right that is not held says nothing against the meeting; a login, a database or an address that is refused does.
            if (answer is OdooAnswer.Refused { Kind: RefusalKind.Configuration, Name: not "odoo.exceptions.AccessError" })
            {
                _connection.Forget();
            }

            return answer;
        },
        cancellation);
}
