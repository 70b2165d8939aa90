namespace Odoo.Integration.Hub.Configuration;

/// <summary>
/// Where settings come from, the later over the earlier: <c>appsettings.json</c>, the file of <c>--config</c> or
/// <c>HUB_CONFIG</c>, environment variables <c>HUB_SECTION__KEY</c>, the files of the folder <c>HUB_SECRETS</c> (name
/// <c>Section__Key</c>, content the value).
/// </summary>
public static class HubConfiguration
{
    public const string EnvironmentPrefix = "HUB_";

    /// <exception cref="ConfigurationException">A file that was named is not there or does not read.</exception>
    public static IConfigurationRoot Read(string? configFile)
    {
        var builder = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: false);
        var named = configFile ?? Environment.GetEnvironmentVariable("HUB_CONFIG");
        if (!string.IsNullOrEmpty(named))
        {
            if (!File.Exists(named))
            {
                throw new ConfigurationException("HUB_CONFIG", $"there is no file {named}");
            }

            builder.AddJsonFile(Path.GetFullPath(named), optional: false);
        }

        builder.AddEnvironmentVariables(EnvironmentPrefix);
        var secrets = Environment.GetEnvironmentVariable("HUB_SECRETS");
        if (!string.IsNullOrEmpty(secrets))
        {
            if (!Directory.Exists(secrets))
            {
                throw new ConfigurationException("HUB_SECRETS", $"there is no folder {secrets}");
            }

            builder.AddKeyPerFile(Path.GetFullPath(secrets), optional: false);
        }

        try
        {
            return builder.Build();
        }
        catch (InvalidDataException broken)
        {
            throw new ConfigurationException(named ?? "appsettings.json", broken.InnerException?.Message ?? broken.Message);
        }
    }
}
