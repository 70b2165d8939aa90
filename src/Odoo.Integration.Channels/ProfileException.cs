namespace Odoo.Integration.Channels;

/// <summary>A channel's profile is wrong. The message names the key and what it takes.</summary>
public sealed class ProfileException(string key, string problem) : Exception($"{key}: {problem}")
{
    public string Key { get; } = key;
}
