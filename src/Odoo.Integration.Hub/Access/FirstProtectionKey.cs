using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Access;

/// <summary>
/// Makes the first key of data protection once. Left to themselves, replicas that start together on a new database make one each,
/// and for a day do not read each other's cookies.
/// </summary>
internal sealed class FirstProtectionKey(DataProtectionKeyStore store, IKeyManager keys, TimeProvider time) : IHostedService
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(90);

    public Task StartAsync(CancellationToken cancellationToken) => store.AloneAsync(
        () =>
        {
            if (keys.GetAllKeys().Count == 0)
            {
                var now = time.GetUtcNow();
                keys.CreateNewKey(now, now + Life);
            }
        },
        cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
