namespace Odoo.Integration.Hub.Pages.Frame;

/// <summary>Actors as people name them.</summary>
public static class People
{
    private const string User = "user:";

    /// <summary>Their name without the sign that they are people; other actors as they are.</summary>
    public static string NameOf(string actor) => actor.StartsWith(User, StringComparison.Ordinal) ? actor[User.Length..] : actor;

    /// <summary>The actor that a written name means; null for none.</summary>
    public static string? ActorOf(string? name) => string.IsNullOrWhiteSpace(name) ? null : User + NameOf(name.Trim());
}
