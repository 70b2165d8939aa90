using Microsoft.Extensions.Options;
using Odoo.Integration.Channels;

namespace Odoo.Integration.Hub.Configuration;

/// <summary>Binds a section to its options class and checks it; what is wrong is said with the key's name.</summary>
internal static class Settings
{
    /// <exception cref="ConfigurationException">A key does not exist, or its value does not do.</exception>
    public static T Bind<T>(IConfiguration configuration, string section, params ReadOnlySpan<Rule<T>> rules)
        where T : class, new()
    {
        var options = Bind<T>(configuration.GetSection(section));
        foreach (var rule in rules)
        {
            if (!rule.Holds(options))
            {
                throw new ConfigurationException($"{section}:{rule.Key}", rule.Otherwise);
            }
        }

        return options;
    }

    /// <exception cref="ConfigurationException">A key does not exist, or its value cannot be read.</exception>
    public static T Bind<T>(IConfigurationSection section)
        where T : class, new()
    {
        try
        {
            return section.Get<T>(static binder => binder.ErrorOnUnknownConfiguration = true) ?? new T();
        }
        catch (InvalidOperationException wrong)
        {
            var trouble = SettingTrouble.Of(section, typeof(T), wrong);
            throw new ConfigurationException(trouble.Key, trouble.Words);
        }
    }

    public static IServiceCollection AddSettings<T>(this IServiceCollection services, T options)
        where T : class => services.AddSingleton(Options.Create(options));

    /// <summary>Whether a text is an absolute address of one of the schemes.</summary>
    public static bool IsAddress(string text, params ReadOnlySpan<string> schemes) => Uri.TryCreate(text, UriKind.Absolute, out var address) && schemes.Contains(address.Scheme);
}

/// <summary>A rule of a setting.</summary>
/// <param name="Key">The setting, within its section.</param>
/// <param name="Holds">Whether the value does.</param>
/// <param name="Otherwise">What it takes.</param>
internal sealed record Rule<T>(string Key, Func<T, bool> Holds, string Otherwise);
