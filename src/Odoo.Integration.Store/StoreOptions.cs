namespace Odoo.Integration.Store;

/// <summary>PostgreSQL: section <c>Store</c>.</summary>
public sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary>Npgsql connection string. Required.</summary>
    public string ConnectionString { get; set; } = string.Empty;

    /// <summary>Most connections of one process. Default: 24; 2 to 500.</summary>
    public int MaxConnections { get; set; } = 24;

    /// <summary>Longest a statement may take, in seconds. Default: 60; 1 to 3600.</summary>
    public int CommandTimeoutSeconds { get; set; } = 60;
}
