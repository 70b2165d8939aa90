namespace Odoo.Integration.Store.Servers;

/// <summary>Why no order goes to an Odoo server at the moment.</summary>
/// <param name="Server">Its name in the configuration.</param>
/// <param name="Trouble">A sentence.</param>
/// <param name="Since">Since when it is so.</param>
public sealed record ServerTrouble(string Server, string Trouble, DateTimeOffset Since)
{
    public override string ToString() => $"no order goes to Odoo server {Server} since {Since:yyyy-MM-dd HH:mm} UTC: {Trouble}";
}
