using Microsoft.Extensions.Configuration;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// ANSI ASC X12 transaction set 850, purchase order. Prices are without tax. BEG01 00, 07 and nothing else is a new order,
/// 01 a cancellation, 04 and 05 a change; copies and confirmations are refused by name.
/// </summary>
public sealed class X12PurchaseOrderFormat : IChannelFormat
{
    public string Name => "x12-850";

    public IReadOnlyList<string> FileEndings { get; } = [".x12", ".850", ".edi"];

    public bool Recognises(ReadOnlySpan<byte> start) => PayloadStart.Is(start, "ISA");

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
