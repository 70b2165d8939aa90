using Microsoft.Extensions.Configuration;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>
/// UN/EDIFACT purchase orders: ORDERS and ORDCHG of the directories D.93A to D.21B and of EANCOM, in syntax 1 to 4 (ISO 9735).
/// </summary>
/// <remarks>
/// <para>Decided on purpose. <b>Function</b> (1225): 9, 7, 18, 35, 47 and none are a new order, 2, 4, 5, 19, 20, 21, 33 and 36 a change, 1 and
/// 17 a cancellation, whose lines are not read; copies (31), confirmations, proposals, provisional and test messages are refused by name. <b>Kind</b> (1001): a blanket
/// order (221) orders nothing until it is called off and is refused unless the profile says otherwise; consignment, repair, swap, lease and
/// manufacturer's own orders are refused, they are no sale.</para>
/// <para><b>Prices</b> are without tax: AAA, CAL and INV are net, with the line's allowances and charges in them; AAB is gross, and the line's
/// ALC groups are taken into it. Information prices (INF, AAE, AAF …) are passed over. A quantity without a unit is pieces (EANCOM's rule
/// for 6411). Free goods (192) come on top of what is ordered, as a line at price 0.</para>
/// <para><b>Several places</b> (LOC with QTY, or NAD within a line) make one order a place, <c>NUMBER@PLACE</c>; several schedules (SCC) one
/// line a schedule. <b>Passed over</b>: free text (FTX), payment terms (PAT, PAI), tax (TAX), terms of delivery (TOD, TDT), packages and
/// measures (PAC, PCI, MEA, EQD, HAN), characteristics (CCI, CAV), and the summary's ALC, which repeats what stands above it.</para>
/// <para>A line break within a segment is dropped: mainframes wrap their files, and no character set of EDIFACT holds one. A period is read
/// as its first day. A test interchange (0035) is refused as a whole unless the profile reads tests.</para>
/// </remarks>
public sealed class EdifactOrderFormat : IChannelFormat
{
    public string Name => "edifact-orders";

    public IReadOnlyList<string> FileEndings { get; } = [".edifact", ".edi"];

    public bool Recognises(ReadOnlySpan<byte> start) => PayloadStart.Is(start, "UNA", "UNB", "UIB");

    public IReadOnlyDictionary<string, string> Trial { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { [nameof(EdifactProfile.TestInterchanges)] = "true" };

    public IChannelReader Configure(IConfigurationSection profile)
    {
        var options = Profiles.Bind<EdifactProfile>(profile);
        if (options.Currency is { } code && !Currency.TryFind(code, out _))
        {
            throw new ProfileException($"{profile.Path}:Currency", $"'{code}' is no currency; use a code of ISO 4217 such as EUR");
        }

        foreach (var (word, unit) in options.Units)
        {
            if (!UnitOfMeasure.TryCreate(unit, out _, out var flaw))
            {
                throw new ProfileException($"{profile.Path}:Units:{word}", $"{flaw.What}; {flaw.Remedy}");
            }
        }

        foreach (var (word, kind) in options.ProductNumbers)
        {
            if (EdifactProducts.KindOf(kind) is null)
            {
                throw new ProfileException($"{profile.Path}:ProductNumbers:{word}", $"'{kind}' is no kind of product number; use sku, buyerSku, gtin or none");
            }
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out var zone))
        {
            throw new ProfileException($"{profile.Path}:TimeZone", $"'{options.TimeZone}' is no time zone; use an IANA name such as Europe/Berlin");
        }

        return new EdifactChannelReader(options, zone, options.Encoding is { } name ? TextEncodings.Named(name, $"{profile.Path}:Encoding") : null);
    }
}
