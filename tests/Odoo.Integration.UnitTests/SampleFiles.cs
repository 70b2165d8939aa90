namespace Odoo.Integration.UnitTests;

/// <summary>The repository's own samples.</summary>
internal static class SampleFiles
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "samples", "hub.json")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("samples/hub.json");
        }

        return Path.Combine(folder.FullName, "samples");
    }
}
