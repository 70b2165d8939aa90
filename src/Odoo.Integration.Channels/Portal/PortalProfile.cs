namespace Odoo.Integration.Channels.Portal;

/// <summary>What XML orders leave open: <c>Channels:NAME:Profile</c>.</summary>
public abstract class PortalProfile
{
    /// <summary>Code of the customer of orders that name none that the hub could know. Default: none, and then such an order is refused.</summary>
    public string? Customer { get; set; }

    /// <summary>Whether several buyers send into this channel, so that their order numbers may collide: who buys then stands before the number in the external id. Default: false.</summary>
    public bool ManyPartners { get; set; }

    /// <summary>The senders' words for units to codes of UN/ECE Recommendation 20.</summary>
    public Dictionary<string, string> Units { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Unit of lines that name none. Default: none, and then such a line is refused.</summary>
    public string? Uom { get; set; }

    /// <summary>The product that stands for charges. Default: none, and then an order with a charge is refused.</summary>
    public string? ChargeSku { get; set; }

    /// <summary>The product that stands for allowances of the whole order, and for those of a line that do not go into its price. Default: none, and then such an order is refused.</summary>
    public string? AllowanceSku { get; set; }

    /// <summary>Whether an order is refused whose stated line amounts or total are not what quantities and prices come to. Default: true.</summary>
    public bool CheckAmounts { get; set; } = true;
}
