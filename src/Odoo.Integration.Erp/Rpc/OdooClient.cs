using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Odoo.Integration.Erp.Rpc;

/// <summary>Calls methods of Odoo's models as the integration user.</summary>
/// <remarks>
/// The user's id is asked for once and kept: Odoo has no session, login and key travel in every call. It is dropped when
/// access is denied. Nothing here logs arguments: the key is among them.
/// </remarks>
public sealed class OdooClient : IDisposable
{
    private readonly OdooOptions _options;
    private readonly OdooGovernor _governor;
    private readonly HttpClient _http;
    private readonly JsonRpcTransport _transport;
    private long? _uid;

    public OdooClient(IOptions<OdooOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _governor = new OdooGovernor(_options, time);

        // The handler's own limit must not end a call before the transport's, which tells sent from not sent.
        _http = new HttpClient(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _transport = new JsonRpcTransport(_http, new Uri(_options.Url));
    }

    /// <summary>Whether calls are made at the moment; false while the server is given a rest.</summary>
    public bool IsOpenForCalls => _governor.IsOpenForCalls;

    private TimeSpan CallTimeout => TimeSpan.FromSeconds(_options.TimeoutSeconds);

    /// <summary>The server's version, without logging in.</summary>
    public Task<OdooAnswer> VersionAsync(CancellationToken cancellation) =>
        _governor.GovernAsync(isRead: true, token => _transport.SendAsync("common", "version", [], CallTimeout, token), cancellation);

    /// <summary>Calls a method that changes nothing; repeated a few times where no answer comes.</summary>
    public Task<OdooAnswer> ReadAsync(string model, string method, object?[] args, object? kwargs, CancellationToken cancellation) =>
        CallAsync(isRead: true, model, method, args, kwargs, cancellation);

    /// <summary>Calls a method that changes something, once.</summary>
    public Task<OdooAnswer> WriteAsync(string model, string method, object?[] args, object? kwargs, CancellationToken cancellation) =>
        CallAsync(isRead: false, model, method, args, kwargs, cancellation);

    /// <summary>Logs in, to see whether the set-up is right.</summary>
    public async Task<OdooAnswer> LogInAsync(CancellationToken cancellation)
    {
        var answer = await _governor.GovernAsync(
            isRead: true, token => _transport.SendAsync("common", "authenticate", [_options.Database, _options.Login, _options.Key, new { }], CallTimeout, token), cancellation);
        if (answer is not OdooAnswer.Done { Result: { } result })
        {
            return answer;
        }

        if (result.ValueKind != JsonValueKind.Number)
        {
            return new OdooAnswer.Refused(RefusalKind.Configuration, "authenticate", $"Odoo does not know login '{_options.Login}' with this key in database '{_options.Database}'");
        }

        _uid = result.GetInt64();
        return answer;
    }

    public void Dispose()
    {
        _http.Dispose();
        _governor.Dispose();
    }

    private async Task<OdooAnswer> CallAsync(bool isRead, string model, string method, object?[] args, object? kwargs, CancellationToken cancellation)
    {
        if (_uid is not { } uid)
        {
            var login = await LogInAsync(cancellation);
            if (_uid is not { } known)
            {
                // Whatever came of the login, the call itself was not made.
                return login is OdooAnswer.Unknown silent ? new OdooAnswer.NotSent(silent.Words) : login;
            }

            uid = known;
        }

        var answer = await _governor.GovernAsync(
            isRead,
            token => _transport.SendAsync("object", "execute_kw", [_options.Database, uid, _options.Key, model, method, args, kwargs ?? new { }], CallTimeout, token),
            cancellation);
        if (answer is OdooAnswer.Refused { Name: "odoo.exceptions.AccessDenied" })
        {
            _uid = null;
        }

        return answer;
    }
}
