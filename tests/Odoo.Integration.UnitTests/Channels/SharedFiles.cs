namespace Odoo.Integration.UnitTests.Channels;

/// <summary>Real files of other projects, which stand beside the repository and are no part of it: <c>../shared/data</c>.</summary>
internal static class SharedFiles
{
    /// <summary>The folder; null where it is absent.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>A file of it; the test is left out, and says so, where it is absent.</summary>
    public static byte[] Read(string name)
    {
        var path = Folder is null ? null : Path.Combine(Folder, name);
        if (path is null || !File.Exists(path))
        {
            Assert.Ignore($"../shared/data/{name} is absent");
        }

        return File.ReadAllBytes(path!);
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}
