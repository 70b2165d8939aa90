using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Globalization;

namespace Odoo.Integration.Channels.Csv;

/// <summary>
/// The names that a field's column may have, the preferred one first; a profile writes one text or a list of them. Without a
/// header: the column's number. In the layout <c>wide</c>, <c>{n}</c> stands for the line's number: <c>sku{n}</c>.
/// </summary>
[TypeConverter(typeof(FromText))]
public sealed class CsvColumnNames : Collection<string>
{
    internal const string NumberMark = "{n}";

    public override string ToString() => string.Join(" or ", this.Select(static name => $"'{name}'"));

    // The binder asks the converter for a scalar and fills the collection from a list.
    private sealed class FromText : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

        public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => new CsvColumnNames { (string)value };
    }
}
