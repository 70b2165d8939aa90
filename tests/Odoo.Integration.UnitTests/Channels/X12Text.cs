using System.Text;
using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Edi.X12;
using Odoo.Integration.Orders;

namespace Odoo.Integration.UnitTests.Channels;

/// <summary>Writes X12 as a partner would.</summary>
internal static class X12Text
{
    private static readonly X12PurchaseOrderFormat Format = new();

    public const string Line1 = "PO1*1*100*EA*0.12**VN*BOLT-M8";

    /// <summary>A transaction set; ST, SE and their counts are added.</summary>
    public static string[] Set(int number, params string[] segments) =>
        [$"ST*{(segments is [['B', 'C', ..], ..] ? 860 : 850)}*{number:D4}", .. segments, $"SE*{segments.Length + 2}*{number:D4}"];

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

    /// <summary>An interchange with one set of these segments, BEG or BCH first; prices in USD unless the profile says otherwise.</summary>
    public static string Of(params string[] segments) => Interchange([Set(1, segments)]);

    /// <summary>What is read, the receipts left out.</summary>
    public static IReadOnlyList<ChannelReading> Readings(string text, params (string Key, string Value)[] profile) => Readings(Encoding.UTF8.GetBytes(text), profile);

    public static IReadOnlyList<ChannelReading> Readings(byte[] payload, params (string Key, string Value)[] profile) =>
        [.. Given.Read(Format, payload, profile).Where(static reading => reading is not ChannelReading.Acknowledgement)];

    /// <summary>The only order of an interchange.</summary>
    public static Order One(string text, params (string Key, string Value)[] profile) => All(text, profile).ShouldHaveSingleItem();

    public static IReadOnlyList<Order> All(string text, params (string Key, string Value)[] profile) =>
        [.. Readings(text, profile).Select(static reading => reading.ShouldBeOfType<ChannelReading.Found>(string.Join(" | ", (reading as ChannelReading.Refused)?.Problems ?? [])).Order)];

    /// <summary>The problems of the only set of an interchange, each as a line.</summary>
    public static IReadOnlyList<string> Refused(string text, params (string Key, string Value)[] profile) =>
        [.. Readings(text, profile).ShouldHaveSingleItem().ShouldBeOfType<ChannelReading.Refused>().Problems.Select(static problem => problem.ToString())];

    /// <summary>The segments of the only receipt, without their line breaks.</summary>
    public static IReadOnlyList<string> Receipt(string text, params (string Key, string Value)[] profile)
    {
        var receipt = Given.Read(Format, text, profile).OfType<ChannelReading.Acknowledgement>().ShouldHaveSingleItem();
        return Encoding.UTF8.GetString(receipt.Write(42, Given.Now)).Split('~', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
