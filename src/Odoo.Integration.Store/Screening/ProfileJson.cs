using System.Text.Json;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Store.Screening;

/// <summary>The stored form of profiles.</summary>
internal static class ProfileJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static string Write(OrderProfile profile) => JsonSerializer.Serialize(profile, Options);

    public static OrderProfile Read(string json) => JsonSerializer.Deserialize<OrderProfile>(json, Options)!;
}
