using System.Text.RegularExpressions;
using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Webhooks;
using Odoo.Integration.Erp.SaleOrders;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Hub.Configuration;

/// <summary>The channels of the configuration.</summary>
public sealed partial class HubChannels
{
    public const string Section = "Channels";

    private const int ShortestSecret = 16;

    private static readonly WebhookSignatures Signatures = WebhookSignatures.OfThisAssembly();

    private readonly Dictionary<string, HubChannel> _byName;

    private HubChannels(IEnumerable<HubChannel> channels) => _byName = channels.ToDictionary(static channel => channel.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<HubChannel> All => _byName.Values;

    /// <exception cref="ConfigurationException">A channel is wrong; the message names the key.</exception>
    public static HubChannels Read(IConfiguration configuration, ChannelFormats formats) =>
        new(configuration.GetSection(Section).GetChildren().Select(section => ReadChannel(section, formats)).ToArray());

    public HubChannel? Find(string name) => _byName.GetValueOrDefault(name);

    private static HubChannel ReadChannel(IConfigurationSection section, ChannelFormats formats)
    {
        // Environment variables are written in capitals; a channel's name is not.
        var name = section.Key.ToLowerInvariant();
        if (!NamePattern().IsMatch(name))
        {
            throw new ConfigurationException(section.Path, "a channel's name is up to 63 lower-case letters, digits and dashes: it names a folder too");
        }

        if (name == SaleOrderReader.Channel)
        {
            throw new ConfigurationException(section.Path, "the orders that people key into Odoo stand under this name; take another");
        }

        var options = Settings.Bind<ChannelOptions>(section);
        // Its orders come over RPC; whoever sends it files or requests too sends canonical orders.
        if (options.ReadFrom is not null && options.Format.Length == 0)
        {
            (options.Format, options.Drop) = ("order-json", options.Drop ?? false);
        }

        var format = formats.Find(options.Format)
            ?? throw new ConfigurationException($"{section.Path}:Format", $"'{options.Format}' is no format; there are {string.Join(", ", formats.Names)}");
        if (!Names.TryRead<OrderSource>(options.Source, out var source) || source == OrderSource.Odoo)
        {
            throw new ConfigurationException($"{section.Path}:Source", $"'{options.Source}' is none of edi, ecommerce, crm, portal");
        }

        for (var at = 0; at < options.Keys.Count; at++)
        {
            CheckKey($"{section.Path}:Keys:{at}", options.Keys[at]);
        }

        try
        {
            return new HubChannel(name, source, format.Configure(section.GetSection(nameof(ChannelOptions.Profile))), options.Drop ?? (options.Keys.Count == 0 && options.Webhook is null), options.Keys, RouteOf(section, options), WebhookOf(section, options.Webhook), options.ReadFrom?.ToLowerInvariant());
        }
        catch (ProfileException wrong)
        {
            throw new ConfigurationException(wrong.Key, wrong.Message[(wrong.Key.Length + 2)..]);
        }
    }

    private static WebhookTerms? WebhookOf(IConfigurationSection section, WebhookOptions? webhook)
    {
        if (webhook is null)
        {
            return null;
        }

        var signature = Signatures.Find(webhook.Signature)
            ?? throw new ConfigurationException($"{section.Path}:Webhook:Signature", $"'{webhook.Signature}' is no signature; there are {string.Join(", ", Signatures.Names)}");
        return webhook.Secrets.Count == 0 || webhook.Secrets.Exists(static secret => secret.Length < ShortestSecret) ? throw new ConfigurationException($"{section.Path}:Webhook:Secrets", $"give at least one secret of {ShortestSecret} characters or more; without, anyone could send orders")
            : webhook.ToleranceSeconds is not (>= 1 and <= 86_400) ? throw new ConfigurationException($"{section.Path}:Webhook:ToleranceSeconds", "a number from 1 to 86400")
            : webhook.Url is not null && !Settings.IsAddress(webhook.Url, "http", "https") ? throw new ConfigurationException($"{section.Path}:Webhook:Url", "give the whole address that the sender calls")
            : new WebhookTerms(signature, webhook.Secrets, TimeSpan.FromSeconds(webhook.ToleranceSeconds), webhook.Url is null ? null : new Uri(webhook.Url));
    }

    private static OdooRoute RouteOf(IConfigurationSection section, ChannelOptions options) =>
        options.Confirm == ConfirmPolicy.Under && options.ConfirmUnder is not > 0 ? throw new ConfigurationException($"{section.Path}:ConfirmUnder", "give a value above 0: orders of less are confirmed")
            : options.Confirm != ConfirmPolicy.Under && options.ConfirmUnder is not null ? throw new ConfigurationException($"{section.Path}:ConfirmUnder", "it goes with Confirm Under alone")
            : options.Prices != PriceSource.Checked && options.PriceTolerance is not null ? throw new ConfigurationException($"{section.Path}:PriceTolerance", "it goes with Prices Checked alone")
            : options.PriceTolerance is < 0 or > 100 ? throw new ConfigurationException($"{section.Path}:PriceTolerance", "give a percentage from 0 to 100")
            : new OdooRoute(options.Server.ToLowerInvariant(), new SaleOrderTerms(options.Prices, options.Company, options.PriceTolerance ?? 0), options.Confirm, options.ConfirmUnder);

    private static void CheckKey(string path, ChannelKey key)
    {
        if (string.IsNullOrWhiteSpace(key.Name))
        {
            throw new ConfigurationException($"{path}:Name", "say whose key it is");
        }

        if (!HashPattern().IsMatch(key.Sha256))
        {
            throw new ConfigurationException($"{path}:Sha256", "give the SHA-256 of the key, 64 hexadecimal digits; \"hub key new\" makes a key and prints it");
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,62}$")]
    private static partial Regex NamePattern();

    [GeneratedRegex("^[0-9a-fA-F]{64}$")]
    private static partial Regex HashPattern();
}
