using Microsoft.Extensions.Configuration;
using Odoo.Integration.Channels;
using Odoo.Integration.Hub;
using Odoo.Integration.Hub.Configuration;

namespace Odoo.Integration.UnitTests.Hub;

public sealed class ConfigurationTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["Store:ConnectionString"] = "Host=127.0.0.1;Database=hub", ["Broker:Uri"] = "amqp://guest:guest@127.0.0.1/", ["Odoo:Url"] = "http://127.0.0.1:8069",
        ["Odoo:Database"] = "db", ["Odoo:Login"] = "bot", ["Odoo:Key"] = "k", ["Http:Urls"] = "http://127.0.0.1:0", ["Channels:portal:Format"] = "order-json", ["Channels:portal:Source"] = "portal",
    };

    [Test]
    public async Task A_good_configuration_starts()
    {
        await using var app = HubHost.Worker(Configuration(Good));
        app.Services.ShouldNotBeNull();
    }

    [TestCase("Store:ConnectionString", null)]
    [TestCase("Store:ConnectionString", "nonsense")]
    [TestCase("Store:MaxConnections", "1")]
    [TestCase("Broker:Uri", "http://127.0.0.1")]
    [TestCase("Broker:Prefetch", "0")]
    [TestCase("Odoo:Url", "127.0.0.1:8069")]
    [TestCase("Odoo:Key", "")]
    [TestCase("Odoo:TimeoutSeconds", "0")]
    [TestCase("Odoo:SyncSeconds", "-1")]
    [TestCase("Odoo:SyncPage", "49")]
    [TestCase("Odoo:SyncNightHour", "24")]
    [TestCase("Drop:PollSeconds", "0")]
    [TestCase("Http:Urls", "8080")]
    [TestCase("Http:MaxBodyMegabytes", "65")]
    [TestCase("Submission:LeaseSeconds", "0")]
    [TestCase("Ledger:SealSeconds", "0")]
    [TestCase("Screening:PolicyFile", "/no/such/file.json")]
    [TestCase("Screening:SampleRate", "1.5")]
    [TestCase("Access:SessionHours", "0.9")]
    [TestCase("Access:IdleMinutes", "1441")]
    [TestCase("Access:LockOutTries", "0")]
    [TestCase("Access:LockOutMinutes", "0")]
    [TestCase("Access:CheckSeconds", "301")]
    [TestCase("Access:PublicUrl", "hub.example.com")]
    [TestCase("Access:Cookie", "x")]
    [TestCase("Access:OpenId:Authority", "http://id.example.com")]
    [TestCase("Access:OpenId:Roles:Boss:0", "x")]
    [TestCase("Channels:portal:Format", "xml")]
    [TestCase("Channels:portal:Source", "paper")]
    [TestCase("Channels:portal:Keys:0:Sha256", "abc")]
    [TestCase("Channels:portal:Formt", "csv")]
    [TestCase("Channels:Bad Name:Format", "csv")]
    public void A_bad_value_stops_the_start_with_its_key(string key, string? value)
    {
        var wrong = Should.Throw<ConfigurationException>(() => HubHost.Worker(Configuration(new Dictionary<string, string?>(Good) { [key] = value })));
        (wrong.Key == key || key.StartsWith(wrong.Key, StringComparison.OrdinalIgnoreCase) || wrong.Key.StartsWith("Channels:portal:Keys:0", StringComparison.Ordinal)).ShouldBeTrue(wrong.Message);
    }

    [TestCase("Authority", "http://id.example.com")]
    [TestCase("ClientId", "")]
    [TestCase("ClientSecret", "")]
    [TestCase("NameClaim", "")]
    [TestCase("RoleClaim", "")]
    [TestCase("Roles", null)]
    public void A_provider_without_what_it_needs_stops_the_start(string key, string? value)
    {
        var settings = new Dictionary<string, string?>(Good)
        {
            ["Access:OpenId:Authority"] = "https://id.example.com", ["Access:OpenId:ClientId"] = "hub", ["Access:OpenId:ClientSecret"] = "s", ["Access:OpenId:Roles:Admin:0"] = "it",
        };
        Should.NotThrow(() => HubSettings.Access(Configuration(settings)));
        if (value is null)
        {
            settings.Remove("Access:OpenId:Roles:Admin:0");
        }

        settings[$"Access:OpenId:{key}"] = value;
        Should.Throw<ConfigurationException>(() => HubSettings.Access(Configuration(settings))).Key.ShouldBe($"Access:OpenId:{key}");
    }

    [TestCase("Checked", null, 0)]
    [TestCase("checked", "0", 0)]
    [TestCase("Checked", "2.5", 2.5)]
    [TestCase("Checked", "100", 100)]
    [TestCase("Channel", null, 0)]
    public void A_channels_prices_may_be_checked(string prices, string? tolerance, decimal percent)
    {
        var terms = Channels(prices, tolerance).Find("portal")!.Route.Terms;
        terms.Prices.ToString().ShouldBe(prices, StringCompareShould.IgnoreCase);
        terms.PriceTolerance.ShouldBe(percent);
    }

    [TestCase("Checked", "-0.01")]
    [TestCase("Checked", "100.01")]
    [TestCase("Channel", "2")]
    [TestCase("Odoo", "0")]
    public void A_tolerance_that_is_none_or_goes_with_nothing_stops_the_start(string prices, string tolerance) =>
        Should.Throw<ConfigurationException>(() => Channels(prices, tolerance)).Key.ShouldBe("Channels:portal:PriceTolerance");

    [TestCase("Odoo:Tiemout", "5", "TimeoutSeconds")]
    [TestCase("Drop:Folders", "x", "Folder")]
    [TestCase("Channels:portal:Formt", "csv", "Format")]
    [TestCase("Channels:portal:Webhook:Tolerance", "60", "ToleranceSeconds")]
    [TestCase("Channels:portal:Keys:0:Sha", "60", "Sha256")]
    public void A_misspelt_key_stops_the_start_and_is_told_what_there_is(string key, string value, string meant)
    {
        var wrong = Should.Throw<ConfigurationException>(() => HubHost.Worker(Configuration(new Dictionary<string, string?>(Good) { [key] = value })));
        wrong.Key.ShouldBe(key);
        wrong.Message.ShouldContain(meant);
    }

    [Test]
    public void The_samples_channels_are_read()
    {
        var sample = new ConfigurationBuilder().AddJsonFile(Path.Combine(SampleFiles.Folder, "hub.json")).Build();
        var written = sample.GetSection("Channels").GetChildren().ToArray();
        foreach (var channel in written.Where(static channel => channel.GetSection("Webhook").Exists()))
        {
            sample[channel.Path + ":Webhook:Secrets:0"] = "a secret that stands elsewhere";
        }

        HubChannels.Read(sample, ChannelFormats.OfThisAssembly()).All.Count.ShouldBe(written.Length);
    }

    [TestCase("Odoo:TimeoutSeconds", "half a minute")]
    [TestCase("Channels:portal:Drop", "yes")]
    [TestCase("Channels:portal:Confirm", "Sometimes")]
    [TestCase("Channels:portal:PriceTolerance", "2,5%")]
    [TestCase("Channels:portal:Webhook:ToleranceSeconds", "5 minutes")]
    public void A_value_that_cannot_be_read_stops_the_start_with_its_key(string key, string value) =>
        Should.Throw<ConfigurationException>(() => HubHost.Worker(Configuration(new Dictionary<string, string?>(Good) { [key] = value }))).Key.ShouldBe(key);

    [Test]
    public void No_message_shows_a_secret()
    {
        var wrong = Should.Throw<ConfigurationException>(() => HubHost.Worker(Configuration(new Dictionary<string, string?>(Good) { ["Broker:Uri"] = "amqq://u:geheim@h/" })));
        wrong.Message.ShouldNotContain("geheim");
    }

    private static IConfiguration Configuration(Dictionary<string, string?> values) => new ConfigurationBuilder().AddInMemoryCollection(values).Build();

    private static HubChannels Channels(string prices, string? tolerance) => HubChannels.Read(
        Configuration(new Dictionary<string, string?>(Good) { ["Channels:portal:Prices"] = prices, ["Channels:portal:PriceTolerance"] = tolerance }), ChannelFormats.OfThisAssembly());
}
