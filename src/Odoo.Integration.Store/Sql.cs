namespace Odoo.Integration.Store;

/// <summary>The statements that stand in <c>.sql</c> files beside the type that runs them.</summary>
internal static class Sql
{
    /// <summary>Reads <c>NAME.sql</c> from the folder of a type.</summary>
    public static string Of<T>(string name)
    {
        var resource = $"{typeof(T).Namespace}.{name}.sql";
        using var stream = typeof(T).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"no statement {resource}");
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }
}
