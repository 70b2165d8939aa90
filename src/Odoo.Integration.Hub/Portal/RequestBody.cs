namespace Odoo.Integration.Hub.Portal;

/// <summary>Reads a request's body whole, up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>The bytes; null where there are more than the limit.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContext http, int mostMegabytes)
    {
        var most = mostMegabytes * 1024 * 1024;
        if (http.Request.ContentLength > most)
        {
            return null;
        }

        using var body = new MemoryStream();
        var block = new byte[16 * 1024];
        for (var read = await http.Request.Body.ReadAsync(block, http.RequestAborted); read > 0; read = await http.Request.Body.ReadAsync(block, http.RequestAborted))
        {
            body.Write(block, 0, read);
            if (body.Length > most)
            {
                return null;
            }
        }

        return body.ToArray();
    }
}
