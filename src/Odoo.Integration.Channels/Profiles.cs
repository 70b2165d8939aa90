using Microsoft.Extensions.Configuration;

namespace Odoo.Integration.Channels;

/// <summary>Binds a profile section to its options class; a key that the class does not know is an error.</summary>
internal static class Profiles
{
    public static T Bind<T>(IConfigurationSection section)
        where T : class, new()
    {
        try
        {
            return section.Get<T>(static options => options.ErrorOnUnknownConfiguration = true) ?? new T();
        }
        catch (InvalidOperationException wrong)
        {
            var trouble = SettingTrouble.Of(section, typeof(T), wrong);
            throw new ProfileException(trouble.Key, trouble.Words);
        }
    }
}
