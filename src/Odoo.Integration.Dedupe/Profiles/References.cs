namespace Odoo.Integration.Dedupe.Profiles;

/// <summary>References as eyes and fingers confuse them.</summary>
internal static class References
{
    /// <summary>The reference with letters read as the digits they look like, without zeros before it: 4711 for 47II, 1007 for 1O07.</summary>
    public static string Loose(string normalised) => string.Create(normalised.Length, normalised, static (loose, text) =>
    {
        for (var at = 0; at < text.Length; at++)
        {
            loose[at] = Loose(text[at]);
        }
    }).TrimStart('0') is { Length: > 0 } significant ? significant : normalised;

    /// <summary>Read for one another on paper and on screens.</summary>
    public static char Loose(char letter) => letter switch
    {
        'O' or 'Q' or 'D' => '0',
        'I' or 'L' => '1',
        'Z' => '2',
        'S' => '5',
        'G' => '6',
        'B' => '8',
        'V' => 'U',
        _ => letter,
    };
}
