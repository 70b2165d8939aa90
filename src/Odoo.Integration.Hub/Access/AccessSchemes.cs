namespace Odoo.Integration.Hub.Access;

/// <summary>Ways in which a request can say who sends it.</summary>
internal static class AccessSchemes
{
    /// <summary>The key, where the request bears one; else the session.</summary>
    public const string Any = "access";

    public const string Session = "session";

    public const string Key = "key";

    public const string OpenId = "openid";
}
