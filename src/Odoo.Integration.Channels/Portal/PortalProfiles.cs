using Microsoft.Extensions.Configuration;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Portal;

/// <summary>Binds and checks the profile of an XML format.</summary>
internal static class PortalProfiles
{
    public static T Bind<T>(IConfigurationSection section)
        where T : PortalProfile, new()
    {
        var profile = Profiles.Bind<T>(section);
        foreach (var (word, unit) in profile.Units.Append(new KeyValuePair<string, string>(string.Empty, profile.Uom ?? "C62")))
        {
            if (!UnitOfMeasure.TryCreate(unit, out _, out var flaw))
            {
                throw new ProfileException(word.Length == 0 ? $"{section.Path}:Uom" : $"{section.Path}:Units:{word}", $"{flaw.What}; {flaw.Remedy}");
            }
        }

        return profile;
    }
}
