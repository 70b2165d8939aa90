namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>What a partner's X12 files leave open: <c>Channels:NAME:Profile</c>.</summary>
public sealed class X12Profile
{
    /// <summary>utf-8 (default), iso-8859-1, windows-1252, …</summary>
    public string Encoding { get; set; } = "utf-8";

    /// <summary>Currency where the order has no CUR segment; none by default, and then such an order is refused.</summary>
    public string? Currency { get; set; }

    /// <summary>Customer code where no N1*BY segment carries one. Default: the interchange's sender (ISA06).</summary>
    public string? Customer { get; set; }

    /// <summary>
    /// Whether several partners send into this channel, so that their order numbers may collide: the sender then stands
    /// before the number in the external id. Default: false.
    /// </summary>
    public bool ManyPartners { get; set; }

    /// <summary>The partner's unit codes to UN/ECE Recommendation 20, beside and before the usual ones of X12 element 355.</summary>
    public Dictionary<string, string> Units { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
