using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Webhooks;

/// <summary>The signatures of this assembly, by name.</summary>
public sealed class WebhookSignatures
{
    private readonly FrozenDictionary<string, IWebhookSignature> _byName;

    public WebhookSignatures(IEnumerable<IWebhookSignature> signatures) =>
        _byName = signatures.ToFrozenDictionary(static signature => signature.Name, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Names => _byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>Every public signature of the assembly.</summary>
    public static WebhookSignatures OfThisAssembly() => new(ChannelFormats.All<IWebhookSignature>());

    public IWebhookSignature? Find(string name) => _byName.GetValueOrDefault(name);
}
