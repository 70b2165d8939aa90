using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Hub.Access;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.SystemTests.Harness;

/// <summary>A machine that calls <c>/v1</c> with a key; every answer is held against the OpenAPI document.</summary>
internal sealed class ApiClient(World world, string? key)
{
    /// <summary>A client with a new key.</summary>
    public static async Task<ApiClient> CreateAsync(World world, string name, IReadOnlyCollection<string>? scopes = null, string? channel = null)
    {
        var key = BearerKeys.Make();
        (await world.Tools.GetRequiredService<ApiKeyStore>().AddAsync(
            AccountName.TryParse(name)!, BearerKeys.HashOf(key), scopes ?? [AccessScopes.ReviewRead, AccessScopes.ReviewWrite, AccessScopes.OrdersRead], channel, null, "user:test", CancellationToken.None)).ShouldBeOfType<AccountChange.Done>();
        return new ApiClient(world, key);
    }

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, null);

    public Task<ApiAnswer> PostAsync(string path, string? json = null, string? ifMatch = null) => SendAsync(HttpMethod.Post, path, json, ifMatch);

    public Task<ApiAnswer> PutAsync(string path, string json) => SendAsync(HttpMethod.Put, path, json, null);

    public Task<ApiAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null, null);

    private async Task<ApiAnswer> SendAsync(HttpMethod method, string path, string? json, string? ifMatch)
    {
        using var request = new HttpRequestMessage(method, new Uri(world.Api, path));
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await world.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        ApiSchema.Check(method.Method, request.RequestUri!.AbsolutePath, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, text);
        using var body = text.Length == 0 ? null : JsonDocument.Parse(text);
        return new ApiAnswer(response.StatusCode, response.Headers.ETag?.Tag, response.Headers.Location?.OriginalString, body?.RootElement.Clone() ?? default);
    }
}

/// <summary>What was answered.</summary>
internal sealed record ApiAnswer(HttpStatusCode Status, string? ETag, string? Location, JsonElement Body)
{
    public string? Text(string name) => Body.GetProperty(name).GetString();

    /// <summary>Which problem it is, without the beginning that all have.</summary>
    public string Problem => Text("type")!["/problems/".Length..];
}
