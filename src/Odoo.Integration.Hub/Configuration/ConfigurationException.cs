namespace Odoo.Integration.Hub.Configuration;

/// <summary>A setting is missing or wrong. The message names its key and what it takes.</summary>
public sealed class ConfigurationException(string key, string problem) : Exception($"{key}: {problem}")
{
    public string Key { get; } = key;
}
