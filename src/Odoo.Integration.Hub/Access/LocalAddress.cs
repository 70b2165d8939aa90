namespace Odoo.Integration.Hub.Access;

/// <summary>Where a browser goes after a sign-in: a page of the hub, whatever a link says.</summary>
public static class LocalAddress
{
    public const string Home = "/";

    private const int Longest = 2000;

    /// <summary>The address where it is one of the hub's own pages, else <see cref="Home"/>.</summary>
    public static string Of(string? address) => IsLocal(address) && !address.StartsWith(SignInEndpoints.SignIn, StringComparison.OrdinalIgnoreCase) && !address.StartsWith(SignInEndpoints.SignOut, StringComparison.OrdinalIgnoreCase)
        ? address : Home;

    // Browsers read a backslash as a slash, and leave out tabs and line breaks: "/\host" and "/<tab>/host" go to another host.
    private static bool IsLocal([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? address) =>
        address is { Length: > 0 and <= Longest } && address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal) && !address.Any(static c => c == '\\' || char.IsControl(c));
}
