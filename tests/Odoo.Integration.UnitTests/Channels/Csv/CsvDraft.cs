using FsCheck;
using FsCheck.Fluent;

namespace Odoo.Integration.UnitTests.Channels.Csv;

/// <summary>Orders of any content, and any way to write them.</summary>
internal static class CsvDraft
{
    private static readonly Gen<string> Code = Gen.Elements("BOLT-M8", "00815", "A;B", "x,y", "p|q", "sagt \"Hallo\"", "Ölfaß", "1.000", "12-34", "#1", "Total", "=x", "'7", "A B", "Ø12", "4E5", "a\"", "-5", "(7)");

    private static readonly Gen<string?> Optional = Gen.OneOf(Gen.Constant((string?)null), Code.Select(static code => (string?)code));

    private static readonly Gen<decimal> Amount = Gen.OneOf(
        Gen.Choose(1, 999).Select(static whole => (decimal)whole), Gen.Choose(1, 999_999_999).Select(static whole => (decimal)whole), Gen.Choose(1, 99_999_999).Select(static micro => micro / 1_000_000m));

    private static readonly Gen<DateOnly?> Day = Gen.OneOf(Gen.Constant((DateOnly?)null), Gen.Choose(0, 40_000).Select(static days => (DateOnly?)new DateOnly(1990, 1, 1).AddDays(days)));

    private static readonly Gen<CsvDraftLine> Line =
        from sku in Code
        from buyerSku in Optional
        from gtin in Gen.Elements((string?)null, "4006381333931", "96385074", "036000291452")
        from description in Optional
        from quantity in Amount
        from unit in Gen.Elements("C62", "KGM", "MTR")
        from price in Gen.OneOf(Gen.Constant((decimal?)null), Amount.Select(static amount => (decimal?)amount), Amount.Select(static amount => (decimal?)-amount), Gen.Constant((decimal?)0m))
        from day in Day
        select new CsvDraftLine(sku, buyerSku, gtin, description, quantity, unit, price, day);

    private static readonly Gen<CsvDraftOrder> Order =
        from number in Gen.Choose(0, 1_000_000)
        from reference in Optional
        from customer in Code
        from shipTo in Optional
        from orderedAt in Day
        from day in Day
        from currency in Gen.Elements("EUR", "USD", "JPY", "KWD")
        from lines in Line.NonEmptyListOf()
        select new CsvDraftOrder($"B-{number}", reference, customer, shipTo, orderedAt, day, currency, [.. lines.Take(12)]);

    private static readonly Gen<CsvDraftStyle> Style =
        from layout in Gen.Elements("rows", "filled-first", "records", "wide")
        from delimiter in Gen.Elements(';', ',', '\t', '|')
        from encoding in Gen.Elements("utf-8", "utf-16", "utf-16be", "windows-1252")
        from mark in Gen.Elements(true, false)
        from comma in Gen.Elements(true, false)
        from thousands in Gen.Elements("", ".", ",", "'", " ", "\u00A0")
        from dates in Gen.Elements("yyyy-MM-dd", "dd.MM.yyyy", "M/d/yyyy")
        from end in Gen.Elements("\n", "\r\n")
        from detected in Gen.Elements(true, false)
        from quoted in Gen.Elements(true, false)
        from turn in Gen.Choose(0, 1000)
        select new CsvDraftStyle(layout, delimiter, encoding, mark, comma ? "," : ".", thousands == (comma ? "," : ".") ? "" : thousands, dates, end, detected, quoted, turn);

    public static readonly Arbitrary<(CsvDraftOrder[] Orders, CsvDraftStyle Style)> Files = (
        from orders in Order.NonEmptyListOf()
        from style in Style
        select (orders.DistinctBy(static order => order.Number).Take(8).ToArray(), style)).ToArbitrary();
}

/// <summary>What an order says.</summary>
internal sealed record CsvDraftOrder(string Number, string? Reference, string Customer, string? ShipTo, DateOnly? OrderedAt, DateOnly? Day, string Currency, CsvDraftLine[] Lines);

/// <summary>What a line says.</summary>
internal sealed record CsvDraftLine(string Sku, string? BuyerSku, string? Gtin, string? Description, decimal Quantity, string Unit, decimal? Price, DateOnly? Day);

/// <summary>How a file is written.</summary>
internal sealed record CsvDraftStyle(
    string Layout, char Delimiter, string Encoding, bool Mark, string DecimalMark, string Thousands, string Dates, string LineEnd, bool Detected, bool Quoted, int Turn);
