using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Hub.Pages.Orders;

/// <summary>What a list of orders can be narrowed to.</summary>
internal static class StateChoice
{
    private static readonly Dictionary<string, string[]> Groups = new(StringComparer.Ordinal)
    {
        [PageLinks.InFlight] = Written(OrderState.Received, OrderState.Cleared, OrderState.Submitting, OrderState.Waiting),
        ["held"] = Written(OrderState.Quarantined, OrderState.Failed),
    };

    /// <summary>Groups of states, then each state.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Groups.Keys, .. Enum.GetValues<OrderState>().Select(Names.Of)];

    /// <summary>The states that a choice stands for; null: all, also where there is no such choice.</summary>
    public static IReadOnlyList<string>? Read(string? choice) => choice is null ? null
        : Groups.TryGetValue(choice, out var group) ? group
        : Names.TryRead<OrderState>(choice, out _) ? [choice] : null;

    private static string[] Written(params OrderState[] states) => [.. states.Select(Names.Of)];
}
