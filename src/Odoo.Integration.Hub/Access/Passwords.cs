using Microsoft.AspNetCore.Identity;
using Odoo.Integration.Store.Access;

namespace Odoo.Integration.Hub.Access;

/// <summary>Passwords of accounts: the rule, and the framework's hash (PBKDF2).</summary>
internal sealed class Passwords
{
    // NIST SP 800-63B-4 §3.1.1.2: length counts, rules of composition do not; there is a longest so that no one lets us hash megabytes.
    private const int Shortest = 12;
    private const int Longest = 256;

    private readonly PasswordHasher<AccountName> _hasher = new();

    // What is looked at where there is no hash: nobody knows its password.
    private readonly string _nobodys;

    public Passwords() => _nobodys = _hasher.HashPassword(null!, Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)));

    /// <summary>What is wrong with a new password; null where it does.</summary>
    public static string? TroubleWith(string password, AccountName name) =>
        password.Length < Shortest ? $"a password has at least {Shortest} characters; a few words are easy to keep"
        : password.Length > Longest ? $"a password has at most {Longest} characters"
        : password.Contains(name.Value, StringComparison.OrdinalIgnoreCase) ? "a password does not contain the account's name"
        : password.Distinct().Count() < 5 ? "a password has at least 5 different characters"
        : null;

    public string Hash(string password) => _hasher.HashPassword(null!, password);

    /// <summary>Looks at a password; without a hash it takes as long.</summary>
    public PasswordVerdict Check(string? hash, string password)
    {
        var given = password.Length <= Longest ? password : string.Empty;
        var result = _hasher.VerifyHashedPassword(null!, hash ?? _nobodys, given);
        return hash is null || result == PasswordVerificationResult.Failed ? new PasswordVerdict.Wrong()
            : result == PasswordVerificationResult.SuccessRehashNeeded ? new PasswordVerdict.RightButOld(Hash(given)) : new PasswordVerdict.Right();
    }
}
