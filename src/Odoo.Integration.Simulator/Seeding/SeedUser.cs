using Odoo.Integration.Simulator.Access;

namespace Odoo.Integration.Simulator.Seeding;

/// <summary>A user, known by login: one that is there gets the rights, the companies and the key that are given.</summary>
/// <param name="Login">Login. Required.</param>
/// <param name="Name">Name; default: the login.</param>
/// <param name="Rights">To which sale orders: all, own or none; default: what the user has, all for a new one.</param>
/// <param name="Tz">Time zone by IANA name.</param>
/// <param name="Key">API key; null makes none.</param>
/// <param name="KeyExpires">When the key runs out; null for never.</param>
/// <param name="Companies">Names of the companies that the user works for, the first its own; default: the first company. Those that are not there are made.</param>
internal sealed record SeedUser(
    string? Login, string? Name, SaleRights? Rights, string? Tz, string? Key, DateTimeOffset? KeyExpires, IReadOnlyList<string>? Companies);
