namespace Odoo.Integration.Channels.Webhooks;

/// <summary>A signature whose senders want their answer in a format of their own.</summary>
public interface IWebhookAnswers
{
    /// <summary>Its media type.</summary>
    string ContentType { get; }

    /// <summary>The answer to a request.</summary>
    /// <param name="id">A name for the answer, never given twice.</param>
    /// <param name="at">The moment, UTC.</param>
    /// <param name="outcome">What became of the request.</param>
    /// <param name="words">The same for people.</param>
    byte[] Answer(Guid id, DateTimeOffset at, WebhookOutcome outcome, string words);
}
