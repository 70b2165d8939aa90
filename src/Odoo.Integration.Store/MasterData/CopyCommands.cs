using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Odoo.Integration.Store.MasterData;

/// <summary>Statements about the copy of a model, with their parameters.</summary>
internal static class CopyCommands
{
    private static readonly string SaveProgress = Sql.Of<MasterDataStore>("save_progress");
    private static readonly string PutRecords = Sql.Of<MasterDataStore>("put_records");

    public static NpgsqlCommand Of(string sql, CopiedModel of, NpgsqlConnection connection) =>
        new(sql, connection) { Parameters = { new() { Value = of.Server }, new() { Value = of.Model } } };

    /// <summary>A statement about what was written from one instant on and, where one is given, before another.</summary>
    public static NpgsqlCommand Written(string sql, CopiedModel of, DateTimeOffset from, DateTimeOffset? before, NpgsqlConnection connection)
    {
        var command = Of(sql, of, connection);
        command.Parameters.Add(Maybe(from, NpgsqlDbType.TimestampTz));
        command.Parameters.Add(Maybe(before, NpgsqlDbType.TimestampTz));
        return command;
    }

    public static NpgsqlCommand Save(CopiedModel of, CopyProgress progress, string? trouble, NpgsqlConnection connection)
    {
        var save = Of(SaveProgress, of, connection);
        save.Parameters.Add(Maybe(progress.Cursor, NpgsqlDbType.TimestampTz));
        save.Parameters.Add(Maybe(progress.CheckedAt, NpgsqlDbType.TimestampTz));
        save.Parameters.Add(Maybe(progress.SweptAt, NpgsqlDbType.TimestampTz));
        save.Parameters.Add(Maybe(progress.SweepCursor, NpgsqlDbType.TimestampTz));
        save.Parameters.Add(Maybe(progress.SweepAfter, NpgsqlDbType.Bigint));
        save.Parameters.Add(Maybe(progress.RefusedAt, NpgsqlDbType.TimestampTz));
        save.Parameters.Add(Maybe(trouble, NpgsqlDbType.Text));
        return save;
    }

    /// <summary>Stores a page; returns how many of its records were new or different.</summary>
    public static async Task<int> PutAsync(CopiedModel of, IReadOnlyList<CopiedRecord> page, NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (page.Count == 0)
        {
            return 0;
        }

        await using var put = Of(PutRecords, of, connection);
        put.Parameters.Add(new() { Value = page.Select(static record => record.Id).ToArray() });
        put.Parameters.Add(new() { Value = page.Select(static record => record.WriteDate).ToArray() });
        put.Parameters.Add(new() { Value = page.Select(static record => record.IsActive).ToArray() });
        put.Parameters.Add(new() { Value = page.Select(static record => record.Name).ToArray() });
        put.Parameters.Add(new() { Value = page.Select(static record => record.Near).ToArray() });
        put.Parameters.Add(new() { Value = page.Select(static record => record.Body).ToArray() });
        put.Parameters.Add(new() { Value = page.Select(static record => string.Join(',', record.Keys.Select(static key => key.Kind))).ToArray() });
        var keys = page.SelectMany(static record => record.Keys.Select(key => (record.Id, key.Kind, key.Key))).ToArray();
        put.Parameters.Add(new() { Value = keys.Select(static key => key.Id).ToArray() });
        put.Parameters.Add(new() { Value = keys.Select(static key => key.Kind).ToArray() });
        put.Parameters.Add(new() { Value = keys.Select(static key => key.Key).ToArray() });
        return Convert.ToInt32(await put.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    public static NpgsqlParameter Maybe(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };

    /// <summary>The value of a column; null where there is none.</summary>
    public static T? Maybe<T>(this NpgsqlDataReader row, int column)
        where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);

    /// <summary>The text of a column; null where there is none.</summary>
    public static string? Text(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
