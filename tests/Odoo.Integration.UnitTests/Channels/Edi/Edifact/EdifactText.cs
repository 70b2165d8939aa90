namespace Odoo.Integration.UnitTests.Channels.Edi.Edifact;

/// <summary>Writes EDIFACT as a partner would.</summary>
internal static class EdifactText
{
    public const string Line1 = "LIN+1++4006381333931:SRV";

    /// <summary>The head of the usual order: number, date, buyer, currency.</summary>
    public static string[] Head(string number = "4500012345") => [$"BGM+220+{number}+9", "DTM+137:20261120:102", "NAD+BY+4012345000009::9", "CUX+2:EUR:9"];

    /// <summary>A message; UNH, UNT and its count are added.</summary>
    public static string[] Message(string reference, params string[] segments) => Of("ORDERS", reference, segments);

    public static string[] Of(string type, string reference, params string[] segments) =>
        [$"UNH+{reference}+{type}:D:96A:UN:EAN008", .. segments, $"UNT+{segments.Length + 2}+{reference}"];

    /// <summary>An order of one line.</summary>
    public static string[] Order(string reference, string number, params string[] more) =>
        Message(reference, [.. Head(number), Line1, "QTY+21:100:PCE", "PRI+AAA:0.12", .. more, "UNS+S", "CNT+2:1"]);

    /// <summary>An order with these lines behind the usual head.</summary>
    public static string[] Lines(params string[] segments) => Message("1", [.. Head(), .. segments, "UNS+S"]);

    /// <summary>An interchange of messages without groups, its segments ended by <paramref name="terminator"/>.</summary>
    public static string Interchange(
        IEnumerable<string[]> messages, string reference = "905", string syntax = "UNOC:3", string tail = "", string terminator = "'\n", string una = "")
    {
        var all = messages.ToArray();
        string[] segments = [
            $"UNB+{syntax}+4012345000009:14+NORDWERK:ZZ+261120:1403+{reference}{tail}", .. all.SelectMany(static message => message), $"UNZ+{all.Length}+{reference}",
        ];
        return una + string.Concat(segments.Select(segment => segment + terminator));
    }
}
