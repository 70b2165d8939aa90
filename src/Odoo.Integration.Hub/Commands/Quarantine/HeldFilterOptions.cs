using System.CommandLine;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Commands.Quarantine;

/// <summary>Which held orders, as options of a command.</summary>
internal sealed class HeldFilterOptions
{
    private readonly Option<string?> _channel = new("--channel") { Description = "Only of this channel" };
    private readonly Option<string?> _reason = new("--held-for") { Description = "Only held for this reason code, such as suspected-duplicate" };
    private readonly Option<string?> _customer = new("--customer") { Description = "Only of this customer" };
    private readonly Option<string?> _group = new("--group") { Description = "Only of this group (hub quarantine groups)" };
    private readonly Option<DateTimeOffset?> _before = new("--held-before") { Description = "Only held since before this moment, such as 2026-11-20T14:03:00Z" };
    private readonly Option<decimal?> _from = new("--value-from") { Description = "Only of this value or more, in the order's own currency" };
    private readonly Option<decimal?> _to = new("--value-to") { Description = "Only up to this value, in the order's own currency" };
    private readonly Option<string?> _search = new("--search") { Description = "Only with this in an order number, customer reference, customer or product number" };
    private readonly Option<string?> _assigned = new("--assigned-to") { Description = "Only given to this person" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _channel, _reason, _customer, _group, _before, _from, _to, _search, _assigned })
        {
            command.Options.Add(option);
        }
    }

    public HeldFilter Read(ParseResult parsed) => new()
    {
        Channel = parsed.GetValue(_channel), ReasonCode = parsed.GetValue(_reason), Customer = parsed.GetValue(_customer), Group = parsed.GetValue(_group),
        HeldBefore = parsed.GetValue(_before)?.ToUniversalTime(), ValueFrom = parsed.GetValue(_from), ValueTo = parsed.GetValue(_to), Search = parsed.GetValue(_search), AssignedTo = parsed.GetValue(_assigned),
    };
}
