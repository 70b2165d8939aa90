using System.Text;

namespace Odoo.Integration.Hub.Pages.Orders;

/// <summary>The beginning of a payload, as text.</summary>
/// <param name="Text">As UTF-8; where it is none, byte by byte as Latin-1.</param>
/// <param name="Shown">How many bytes it stands for.</param>
/// <param name="Size">How many bytes there are.</param>
public sealed record PayloadText(string Text, int Shown, long Size)
{
    /// <summary>Most bytes that a page shows.</summary>
    public const int Most = 200 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="beginning">The first bytes, at most <see cref="Most"/>.</param>
    /// <param name="size">How many there are in all.</param>
    public static PayloadText Of(byte[] beginning, long size)
    {
        var whole = beginning.AsSpan(0, Math.Min(beginning.Length, Most));
        for (var cut = 0; cut < 4 && cut <= whole.Length; cut++)
        {
            // A letter of up to four bytes may have been cut in two.
            try
            {
                return new PayloadText(Strict.GetString(whole[..^cut]).Replace('\0', '␀'), whole.Length - cut, size);
            }
            catch (DecoderFallbackException) when (size > whole.Length || cut == 0)
            {
                if (size <= whole.Length)
                {
                    break;
                }
            }
        }

        return new PayloadText(Encoding.Latin1.GetString(whole).Replace('\0', '␀'), whole.Length, size);
    }
}
