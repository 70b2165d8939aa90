namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>A profile proposed for a file, and how sure each part of it is.</summary>
/// <param name="Json">The channel as it stands under <c>Channels</c>; null where too little could be told.</param>
/// <param name="Certain">What the file itself proves.</param>
/// <param name="Guessed">What is likely and for a person to check.</param>
/// <param name="Missing">What a person must fill in or decide.</param>
public sealed record ProfileSuggestion(string? Json, IReadOnlyList<string> Certain, IReadOnlyList<string> Guessed, IReadOnlyList<string> Missing);
