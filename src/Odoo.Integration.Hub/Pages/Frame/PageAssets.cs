using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>The style sheet, the script and the icon: part of the program, kept by browsers until they change.</summary>
internal static class PageAssets
{
    private const string Folder = "Odoo.Integration.Hub.Pages.Assets.";

    private static readonly FrozenDictionary<string, (byte[] Bytes, string Version, string Type)> All = Read();

    /// <summary>Where a page finds it; another path for other content.</summary>
    public static string Path(string name) => $"/assets/{All[name].Version}/{name}";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/assets/{version}/{name}", static (string version, string name, HttpContext http) =>
    {
        if (!All.TryGetValue(name, out var asset))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = version == asset.Version ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(asset.Bytes, asset.Type, entityTag: new EntityTagHeaderValue($"\"{asset.Version}\""));
    });

    private static FrozenDictionary<string, (byte[] Bytes, string Version, string Type)> Read()
    {
        var assembly = typeof(PageAssets).Assembly;
        return assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Folder, StringComparison.Ordinal)).ToFrozenDictionary(static name => name[Folder.Length..], name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12], TypeOf(name));
        });
    }

    private static string TypeOf(string name) => System.IO.Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"no type for {other}"),
    };
}
