using Microsoft.Extensions.Configuration;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Ecommerce;

/// <summary>Binds and checks the profile of a shop.</summary>
internal static class ShopProfiles
{
    public static T Bind<T>(IConfigurationSection section)
        where T : ShopProfile, new()
    {
        var profile = Profiles.Bind<T>(section);
        if (profile.ExternalId is not ("number" or "id"))
        {
            throw new ProfileException($"{section.Path}:ExternalId", $"'{profile.ExternalId}' is neither number nor id");
        }

        if (!UnitOfMeasure.TryCreate(profile.Uom, out _, out var flaw))
        {
            throw new ProfileException($"{section.Path}:Uom", $"{flaw.What}; {flaw.Remedy}");
        }

        return profile;
    }
}
