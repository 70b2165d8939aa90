using System.Text.Json;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Hub.Api.Requests;

/// <summary>Body of a mapping.</summary>
/// <param name="Target">The product's <c>default_code</c>, or the customer's <c>ref</c>, in Odoo.</param>
internal sealed record MappingRequest(string Target)
{
    public static MappingRequest? Read(JsonElement element, List<Problem> problems) => ApiBody.Open(element, problems, "target")?.RequiredText("target") is { } target ? new MappingRequest(target) : null;
}
