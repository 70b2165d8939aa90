using Microsoft.Extensions.Configuration;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// ANSI ASC X12 transaction sets 850, purchase order, and 860, its change by the buyer, in versions 003040 to 008060. Prices are without tax.
/// </summary>
/// <remarks>
/// <para>850: BEG01 00, 07, 15 and 18 are a new order, 01 and 03 a cancellation, 04 and 05 a change; copies (22) and confirmations (06) are
/// refused by name. A release (BEG02 RL) is an order of its own, NUMBER/RELEASE; a blanket order (BK) is refused unless the profile
/// says otherwise. 860: each line says what it is to be; DI takes it back.</para>
/// <para>Schedules (SCH) make a line each; stores (SDQ) an order each, NUMBER@STORE. Allowances that divide evenly go into the unit price, other
/// allowances and charges (SAC) become lines under SKUs of the profile. What is passed over on purpose stands with <see cref="X12Lines"/>,
/// <see cref="X12Charges"/>, <see cref="X12Dates"/>, <see cref="X12Parties"/> and <see cref="X12Pricing"/>; of the head also ITD and FOB (terms), TD5 (carrier), REF, PER,
/// N9 and MSG (notes), TAX. A cancellation's lines are not read.</para>
/// <para>Each interchange is answered with a 997, whatever becomes of its orders, unless the profile says otherwise. A test interchange (ISA15 T) is
/// refused as a whole unless the profile reads tests.</para>
/// </remarks>
public sealed class X12PurchaseOrderFormat : IChannelFormat
{
    public string Name => "x12-850";

    public IReadOnlyList<string> FileEndings { get; } = [".x12", ".850", ".860", ".edi"];

    public bool Recognises(ReadOnlySpan<byte> start) => PayloadStart.Is(start, "ISA");

    public IReadOnlyDictionary<string, string> Trial { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { [nameof(X12Profile.TestInterchanges)] = "true" };

    public IChannelReader Configure(IConfigurationSection profile)
    {
        var options = Profiles.Bind<X12Profile>(profile);
        if (options.Currency is { } code && !Currency.TryFind(code, out _))
        {
            throw new ProfileException($"{profile.Path}:Currency", $"'{code}' is no currency; use a code of ISO 4217 such as USD");
        }

        foreach (var (word, unit) in options.Units)
        {
            if (!UnitOfMeasure.TryCreate(unit, out _, out var flaw))
            {
                throw new ProfileException($"{profile.Path}:Units:{word}", $"{flaw.What}; {flaw.Remedy}");
            }
        }

        return new X12ChannelReader(options, TextEncodings.Named(options.Encoding, $"{profile.Path}:Encoding"));
    }
}
