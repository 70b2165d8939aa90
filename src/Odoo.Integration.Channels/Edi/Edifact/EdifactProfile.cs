namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>What a partner's EDIFACT files leave open: <c>Channels:NAME:Profile</c>.</summary>
public sealed class EdifactProfile
{
    /// <summary>
    /// The files' encoding where UNB names the wrong one: utf-8, iso-8859-1, windows-1252, … Default: what the syntax identifier
    /// (UNOA to UNOY) says; a byte order mark wins over both.
    /// </summary>
    public string? Encoding { get; set; }

    /// <summary>Currency where the order names none (CUX, MOA); none by default, and then such an order is refused.</summary>
    public string? Currency { get; set; }

    /// <summary>Customer code where no NAD+BY segment carries one. Default: the interchange's sender (UNB02).</summary>
    public string? Customer { get; set; }

    /// <summary>
    /// Whether several partners send into this channel, so that their order numbers may collide: the sender then stands
    /// before the number in the external id. Default: false.
    /// </summary>
    public bool ManyPartners { get; set; }

    /// <summary>The partner's unit codes to UN/ECE Recommendation 20, beside and before the usual ones of element 6411.</summary>
    public Dictionary<string, string> Units { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The partner's kinds of product number (element 7143), beside and before the usual ones: <c>sku</c> (the manufacturer's),
    /// <c>buyerSku</c>, <c>gtin</c>, or <c>none</c> for a number that says nothing here.
    /// </summary>
    public Dictionary<string, string> ProductNumbers { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// SKUs under which charges (ALC+C) become lines: by their service code (element 7161), such as FC for freight, or <c>*</c> for any
    /// other. Empty: that charge is passed over. One that is not named here is refused.
    /// </summary>
    public Dictionary<string, string> ChargeSkus { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The same for allowances (ALC+A) that no unit price can hold; their lines have a negative price.</summary>
    public Dictionary<string, string> AllowanceSkus { get; set; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether the total of the lines (MOA+79) must be that of the lines that came, to a minor unit a line. Default: true. Where a
    /// partner's total holds something else: false, and the order then carries no total.
    /// </summary>
    public bool CheckTotal { get; set; } = true;

    /// <summary>The time zone of times without one, by its IANA name. Default: UTC.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Whether interchanges marked as a test (UNB 0035) are read as if they were real. Default: false, they are refused.</summary>
    public bool TestInterchanges { get; set; }

    /// <summary>Whether a blanket order (BGM 221) is read as an order for all it names. Default: false, only its call-offs order goods.</summary>
    public bool BlanketOrders { get; set; }

    /// <summary>Whether sub-lines (LIN04), which say what a line consists of, are passed over. Default: false, such an order is refused.</summary>
    public bool IgnoreSubLines { get; set; }

    /// <summary>
    /// What tells a message that comes again from another one: ControlNumbers (default) for partners that count up, Content (the order that
    /// was read) for those that repeat their references.
    /// </summary>
    public EdiIdentity Identity { get; set; } = EdiIdentity.ControlNumbers;

    /// <summary>When interchanges are answered with a CONTRL message: Always (default), WhenAsked (UNB 0031), Never.</summary>
    public EdiAcknowledge Acknowledge { get; set; } = EdiAcknowledge.Always;
}
