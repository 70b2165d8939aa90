using System.IO.Compression;
using System.Text;

namespace Odoo.Integration.Corpus.Streams;

/// <summary>Reads a packed CSV file with a header row.</summary>
internal static class CsvFile
{
    public static IEnumerable<string[]> Rows(string path)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        text.ReadLine();
        while (text.ReadLine() is { } row)
        {
            yield return row.Contains('"') ? Quoted(row) : row.Split(',');
        }
    }

    private static string[] Quoted(string row)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var inside = false;
        foreach (var c in row)
        {
            if (c == '"')
            {
                inside = !inside;
            }
            else if (c == ',' && !inside)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        return [.. fields, field.ToString()];
    }
}
