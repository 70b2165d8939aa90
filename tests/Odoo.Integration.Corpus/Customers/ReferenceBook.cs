using System.Globalization;

namespace Odoo.Integration.Corpus.Customers;

/// <summary>A customer's own numbering of its purchase orders. Asked in order of time.</summary>
internal sealed class ReferenceBook
{
    private static readonly string[] Occasions = ["Easter", "Christmas", "Summer", "Opening", "Refit", "Jubilee", "Garden", "Wedding", "Fair"];

    private static readonly string[] Things = ["display", "stock", "kitchen", "window", "hall", "stand"];

    private static readonly string[] Towns = ["Leeds", "Bristol", "Hull", "Perth", "Derby", "Meyer", "Oakley"];

    private readonly Customer _customer;

    private readonly Chance _chance;

    private readonly string _prefix;

    private readonly string _separator;

    private long _number;

    private DateOnly _day;

    private int _ofDay;

    private string? _project;

    public ReferenceBook(Customer customer, Chance chance)
    {
        (_customer, _chance) = (customer, chance);
        _number = customer.References switch
        {
            ReferenceStyle.Sap => 4_500_000_000L + chance.Between(1_000, 900_000),
            ReferenceStyle.YearNumber or ReferenceStyle.Department => chance.Between(1, 400),
            _ => chance.Between(100, 60_000),
        };
        _prefix = customer.References switch
        {
            ReferenceStyle.Sequence => chance.Pick(["PO-", "PO", "PO ", "ORD-", "P"]),
            ReferenceStyle.Initials => $"{(char)('A' + chance.Between(0, 25))}{(char)('A' + chance.Between(0, 25))}",
            ReferenceStyle.Department => chance.Pick(["HO", "WH", "SH", "BUY"]),
            ReferenceStyle.Stream => chance.Pick(["PO", "PO-", "POR", ""]),
            _ => string.Empty,
        };
        _separator = chance.Pick([" ", "-", "/"]);
    }

    /// <summary>The number for the next order; null for a customer without.</summary>
    /// <param name="at">When it orders.</param>
    /// <param name="ofStream">The number that the stream itself has.</param>
    public string? Next(DateTimeOffset at, string? ofStream)
    {
        // Most number the orders to all their suppliers in one sequence.
        _number += _customer.References == ReferenceStyle.Sap ? 1 + (int)(60 * _chance.Next() * _chance.Next()) : _chance.Happens(0.5) ? 1 : _chance.Between(1, 6);
        return _customer.References switch
        {
            ReferenceStyle.None => null,
            ReferenceStyle.YearNumber => Text($"{at.Year}/{_number:D4}"),
            ReferenceStyle.Day => OfDay(at),
            ReferenceStyle.Initials => Text($"{_prefix}{_separator}{_number % 10_000}"),
            ReferenceStyle.Department => Text($"{_prefix}{_separator}{at.Year % 100:D2}{_separator}{_number:D4}"),
            ReferenceStyle.Project => Project(),
            ReferenceStyle.Stream => ofStream is not null ? _prefix + ofStream : Text($"{_prefix}{_number + 10_000}"),
            _ => Text($"{_prefix}{_number}"),
        };
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private string OfDay(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        _ofDay = day == _day ? _ofDay + 1 : 1;
        _day = day;
        var date = day.ToString(_separator == "/" ? "dd/MM/yy" : "yyMMdd", CultureInfo.InvariantCulture);
        return _ofDay == 1 ? date : Text($"{date}-{_ofDay}");
    }

    private string Project() => _project = _project is not null && _chance.Happens(0.55)
        ? _project
        : $"{_chance.Pick(Occasions)} {_chance.Pick(Things)} {_chance.Pick(Towns)}";
}
