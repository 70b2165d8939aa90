namespace Odoo.Integration.UnitTests.Channels;

/// <summary>Writes X12 as a partner would.</summary>
internal static class X12Text
{
    public const string Line1 = "PO1*1*100*EA*0.12**VN*BOLT-M8";

    /// <summary>A transaction set; ST, SE and their counts are added.</summary>
    public static string[] Set(int number, params string[] segments) =>
        [$"ST*850*{number:D4}", .. segments, $"SE*{segments.Length + 2}*{number:D4}"];

    public static string[] Order(int number, string purchaseOrder, params string[] more) =>
        Set(number, [$"BEG*00*SA*{purchaseOrder}**20261120", "CUR*BY*USD", "N1*BY*ACME*92*ACME", .. more.Length > 0 ? more : [Line1]]);

    /// <summary>An interchange of one group; the delimiters are those of ISA.</summary>
    public static string Interchange(IEnumerable<string[]> sets, int control = 905, char element = '*', string terminator = "~", char component = '>')
    {
        var all = sets.ToArray();
        var isa = $"ISA*00*          *00*          *01*060704780      *ZZ*NORDWERK       *261120*1403*U*00401*{control:D9}*0*P*{component}";
        string[] segments =
        [
            isa, $"GS*PO*060704780*NORDWERK*20261120*1403*{control}*X*004010", .. all.SelectMany(static set => set), $"GE*{all.Length}*{control}", $"IEA*1*{control:D9}",
        ];
        return string.Concat(segments.Select(segment => segment.Replace('*', element) + terminator));
    }
}
