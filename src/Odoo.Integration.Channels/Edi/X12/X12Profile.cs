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

    /// <summary>
    /// What tells a transaction set that comes again from another one: ControlNumbers (default) for partners that count up, Content
    /// (the set's segments without ST and SE) for those that repeat their control numbers.
    /// </summary>
    public EdiIdentity Identity { get; set; } = EdiIdentity.ControlNumbers;

    /// <summary>When interchanges are answered with a functional acknowledgement (997): Always (default), WhenAsked (ISA14), Never.</summary>
    public EdiAcknowledge Acknowledge { get; set; } = EdiAcknowledge.Always;

    /// <summary>Whether interchanges marked as a test (ISA15 T) are read as if they were real. Default: false, they are refused.</summary>
    public bool TestInterchanges { get; set; }

    /// <summary>
    /// Whether blanket orders (BEG02 BK) are read as orders. Default: false, and they are refused: they agree a quantity, and their
    /// releases (RL) order it.
    /// </summary>
    public bool BlanketOrders { get; set; }

    /// <summary>
    /// Whether the total of AMT*TT must be that of the lines, to a minor unit a line. Default: true. Where a partner's total holds taxes
    /// or freight: false, and the order then carries no total.
    /// </summary>
    public bool CheckTotal { get; set; } = true;

    /// <summary>Class of trade (CTP01) whose prices are ours, where a line has prices for several; none by default.</summary>
    public string? ClassOfTrade { get; set; }

    /// <summary>The partner's unit codes to UN/ECE Recommendation 20, beside and before the usual ones of X12 element 355.</summary>
    public Dictionary<string, string> Units { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// SKUs under which charges (SAC01 C) become lines: by SAC02, such as D240 for freight, or <c>*</c> for any other. Empty: that charge is
    /// passed over. One that is not named here is refused.
    /// </summary>
    public Dictionary<string, string> ChargeSkus { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The same for allowances (SAC01 A) that no unit price can hold; their lines have a negative price.</summary>
    public Dictionary<string, string> AllowanceSkus { get; set; } = new(StringComparer.Ordinal);
}
