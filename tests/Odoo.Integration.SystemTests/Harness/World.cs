using System.Net.Http.Headers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Odoo.Integration.Hub;
using Odoo.Integration.Hub.Portal;
using Odoo.Integration.Store;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Ledger;
using Odoo.Integration.Store.Migrations;

namespace Odoo.Integration.SystemTests.Harness;

/// <summary>
/// Everything a scenario needs: a database and queues of its own on the real servers, a simulated Odoo, folders, and hubs as
/// processes that can be killed. What it made it takes away.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    private static readonly TimeSpan LimitOnHangs = TimeSpan.FromMinutes(2);

    private readonly string _name = "t" + Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6));
    private readonly List<ProgramInTest> _hubs = [];
    private readonly HttpClient _http = new();
    private string _connection = string.Empty;
    private ServiceProvider _tools = null!;

    private readonly OdooInTest? _odoo;

    private World(OdooInTest? odoo) => _odoo = odoo;

    /// <summary>The simulated Odoo, where there is one.</summary>
    public OdooInTest Odoo => _odoo ?? throw new InvalidOperationException("this world has a real Odoo");

    /// <summary>Further settings for hubs that are started from now on, as environment variables.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    public string DropFolder { get; } = Directory.CreateTempSubdirectory("hub-drop-").FullName;

    public string BrokerPrefix => _name + ".";

    public OrderBrowser Orders => _tools.GetRequiredService<OrderBrowser>();

    public IServiceProvider Tools => _tools;

    /// <summary>Keys of the channels <c>portal</c> and <c>shop</c>.</summary>
    public static string KeyOf(string channel) => $"key-of-{channel}-0123456789";

    public static async Task<World> CreateAsync(bool startHub = true) => await CreateAsync(await OdooInTest.StartAsync(), new Dictionary<string, string?>(), startHub);

    /// <summary>A world with a real Odoo, told by settings; without a hub as yet.</summary>
    public static Task<World> CreateAsync(IReadOnlyDictionary<string, string?> odoo) => CreateAsync(null, odoo, startHub: false);

    private static async Task<World> CreateAsync(OdooInTest? odoo, IReadOnlyDictionary<string, string?> settings, bool startHub)
    {
        var world = new World(odoo);
        world._connection = await RealServices.CreateDatabaseAsync(world._name);
        world.AddSettings();
        foreach (var (key, value) in settings)
        {
            world.Settings["HUB_" + key] = value;
        }

        world._tools = HubHost.Tools(new ConfigurationBuilder().AddInMemoryCollection([new("Store:ConnectionString", world._connection)]).Build());
        await world._tools.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        if (startHub)
        {
            await world.StartHubAsync();
        }

        return world;
    }

    /// <summary>Starts one more hub; the last one started answers HTTP.</summary>
    public async Task<ProgramInTest> StartHubAsync()
    {
        var (hub, address) = await ProgramInTest.StartAsync("Odoo.Integration.Hub", "hub", ["run"], Settings, "hub listening on ");
        _hubs.Add(hub);
        _http.CancelPendingRequests();
        Api = new Uri(address);
        return hub;
    }

    /// <summary>Ends every hub.</summary>
    public async Task StopHubsAsync()
    {
        foreach (var hub in _hubs)
        {
            await hub.DisposeAsync();
        }

        _hubs.Clear();
    }

    public Uri Api { get; private set; } = new("http://127.0.0.1:1");

    public async Task<HttpResponseMessage> PostAsync(string json, string idempotencyKey, string channel = "portal")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Api, "/v1/orders"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", KeyOf(channel));
        request.Headers.Add("Idempotency-Key", idempotencyKey);
        request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        return await SendAsync(request);
    }

    /// <summary>Sends a request as it is; what orders are answered with is held against the OpenAPI document.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var response = await _http.SendAsync(request);
        if (request.RequestUri!.AbsolutePath.StartsWith("/v1/orders", StringComparison.Ordinal))
        {
            ApiSchema.Check(request.Method.Method, request.RequestUri.AbsolutePath, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
        }

        return response;
    }

    /// <summary>Drops a file as a careful sender does: under a name that is not looked at, then renamed.</summary>
    public void Drop(string channel, string name, string text) => Drop(channel, name, System.Text.Encoding.UTF8.GetBytes(text));

    public void Drop(string channel, string name, byte[] bytes)
    {
        var path = Path.Combine(DropFolder, "inbox", channel, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path + ".tmp", bytes);
        File.Move(path + ".tmp", path, overwrite: true);
    }

    public async Task<IReadOnlyList<ChannelBalance>> LedgerAsync() => await _tools.GetRequiredService<LedgerStore>().ReadAsync(CancellationToken.None);

    public async Task<ChannelBalance> TotalAsync()
    {
        var rows = await LedgerAsync();
        return new ChannelBalance(
            "all", rows.Sum(static r => r.Received), rows.Sum(static r => r.Submitted), rows.Sum(static r => r.Duplicate), rows.Sum(static r => r.Quarantined), rows.Sum(static r => r.Rejected), rows.Sum(static r => r.InFlight));
    }

    /// <summary>Waits until that much was received and nothing is in flight.</summary>
    public async Task<ChannelBalance> AtRestAsync(long received)
    {
        ChannelBalance total = null!;
        await UntilAsync(async () => (total = await TotalAsync()) is { InFlight: 0 } && total.Received >= received, () => $"the ledger is not at rest: {total}");
        return total;
    }

    /// <summary>Every order that is not submitted, and why: what a failed assertion on the ledger shows.</summary>
    public async Task<string> LeftAsync()
    {
        var left = (await Orders.ListAsync(new OrderFilter { Limit = 10_000 }, CancellationToken.None)).Where(static order => order.State != "submitted").Take(20);
        return string.Join('\n', left.Select(static order => $"{order.ExternalId} {order.State} {order.ReasonCode}: {order.Reason ?? order.LastError}"));
    }

    /// <summary>Runs a command of the hub's command line as if in a shell with this world's settings.</summary>
    public async Task<int> WithSettingsAsync(Func<Task<int>> command)
    {
        var before = Settings.Keys.ToDictionary(static key => key, Environment.GetEnvironmentVariable);
        Set(Settings);
        try
        {
            return await command();
        }
        finally
        {
            Set(before);
        }

        static void Set(IDictionary<string, string?> variables)
        {
            foreach (var (key, value) in variables)
            {
                Environment.SetEnvironmentVariable(key, value);
            }
        }
    }

    /// <summary>Waits until the last hub is connected to everything.</summary>
    public Task ReadyAsync() => UntilAsync(
        async () =>
        {
            using var answer = await _http.GetAsync(new Uri(Api, "/health/ready"));
            return (await answer.Content.ReadAsStringAsync()).Contains("\"ready\"", StringComparison.Ordinal);
        },
        static () => "the hub is not ready");

    /// <summary>Waits for something, generously: only a hang fails here.</summary>
    public async Task UntilAsync(Func<Task<bool>> done, Func<string> otherwise)
    {
        var end = TimeProvider.System.GetUtcNow() + LimitOnHangs;
        while (!await TryAsync(done))
        {
            if (TimeProvider.System.GetUtcNow() > end)
            {
                foreach (var (hub, at) in _hubs.Select(static (hub, at) => (hub, at)))
                {
                    var log = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{TestContext.CurrentContext.Test.Name}.hub{at}.log");
                    await File.WriteAllTextAsync(log, hub.Log);
                    TestContext.AddTestAttachment(log);
                }

                Assert.Fail($"{otherwise()}{Environment.NewLine}{string.Join(Environment.NewLine, _hubs.TakeLast(2).Select(static hub => Tail(hub.Log)))}");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Asserts that every account balances and every chain, seal and payload is sound.</summary>
    public async Task ProveLedgerAsync()
    {
        await _tools.GetRequiredService<SealStore>().SealAsync(CancellationToken.None);
        (await _tools.GetRequiredService<LedgerCheck>().RunAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    public async Task<T> QueryAsync<T>(string sql)
    {
        await using var command = _tools.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = _tools.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hub in _hubs)
        {
            await hub.DisposeAsync();
        }

        await _tools.DisposeAsync();
        if (_odoo is not null)
        {
            await _odoo.DisposeAsync();
        }

        _http.Dispose();
        NpgsqlConnection.ClearAllPools();
        await RealServices.DropDatabaseAsync(_name);
        await RealServices.DeleteQueuesAsync(BrokerPrefix);
        Directory.Delete(DropFolder, recursive: true);
    }

    // A scenario may take PostgreSQL away: a connection of ours that broke with it says nothing about the hub.
    private static async Task<bool> TryAsync(Func<Task<bool>> done)
    {
        try
        {
            return await done();
        }
        catch (Exception gone) when (PostgresState.IsPassing(gone))
        {
            return false;
        }
    }

    private static string Tail(string log) => log.Length > 4000 ? log[^4000..] : log;

    private void AddSettings()
    {
        var settings = new Dictionary<string, string?>
        {
            ["STORE__CONNECTIONSTRING"] = _connection, ["BROKER__URI"] = RealServices.Broker, ["BROKER__PREFIX"] = BrokerPrefix, ["Odoo__Url"] = _odoo?.Address, ["Odoo__Database"] = "test",
            ["Odoo__Login"] = "hub_bot", ["Odoo__Key"] = "simulator", ["Odoo__CallsPerSecond"] = "1000", ["Odoo__MaxConcurrency"] = "4", ["Odoo__TimeoutSeconds"] = "10",
            ["Odoo__BreakSeconds"] = "1", ["Http__Urls"] = "http://127.0.0.1:0", ["Drop__Folder"] = DropFolder, ["Drop__PollSeconds"] = "0.2", ["Drop__RestSeconds"] = "0.2",
            ["Submission__LeaseSeconds"] = "5", ["Submission__PollSeconds"] = "0.2", ["Ledger__SealSeconds"] = "1",
            ["Channels__csv__Format"] = "csv", ["Channels__csv__Source"] = "edi", ["Channels__csv__Profile__Columns__externalId"] = "nr", ["Channels__csv__Profile__Columns__customerReference"] = "ref",
            ["Channels__csv__Profile__Columns__customer.code"] = "customer", ["Channels__csv__Profile__Columns__line.sku"] = "sku", ["Channels__csv__Profile__Columns__line.quantity"] = "qty",
            ["Channels__csv__Profile__Columns__line.unitPrice"] = "price", ["Channels__csv__Profile__Constants__currency"] = "EUR", ["Channels__csv__Profile__Constants__line.uom"] = "C62",
            ["Channels__edi__Format"] = "x12-850", ["Channels__edi__Source"] = "edi", ["Channels__edi__Profile__Currency"] = "EUR",
        };
        foreach (var channel in new[] { "portal", "shop" })
        {
            settings[$"Channels__{channel}__Format"] = "order-json";
            settings[$"Channels__{channel}__Source"] = channel == "shop" ? "ecommerce" : "portal";
            settings[$"Channels__{channel}__Keys__0__Name"] = "test";
            settings[$"Channels__{channel}__Keys__0__Sha256"] = ApiKeys.HashOf(KeyOf(channel));
        }

        foreach (var (key, value) in settings)
        {
            Settings["HUB_" + key] = value;
        }
    }
}
