using System.Security.Cryptography;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Hub.Delivering;

/// <summary>The id of a payload that is a stream.</summary>
internal static class PayloadHash
{
    public static async Task<PayloadId> OfAsync(Stream payload, CancellationToken cancellation)
    {
        payload.Position = 0;
        var hash = await SHA256.HashDataAsync(payload, cancellation);
        payload.Position = 0;
        return PayloadId.FromHash(hash);
    }
}
