using System.Globalization;
using System.Text.Json;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Json;

/// <summary>Reads the fields of one order, or of one of its lines, by the profile's paths and constants.</summary>
internal sealed class JsonMappedFields(JsonProfile profile, TimeZoneInfo zone, IReadOnlyDictionary<string, JsonPath> paths, JsonPlace from, JsonPlace order, JsonProblems problems)
{
    /// <summary>A text or a number of the sender's own; the constant where the field has no path.</summary>
    public string? Text(string field, int maxLength = Orders.Values.Text.MaxCodeLength)
    {
        if (PlaceOf(field) is not { } place)
        {
            return profile.Constants.GetValueOrDefault(field);
        }

        return place.Kind == JsonValueKind.Number ? place.Code() : place.Text(maxLength);
    }

    public decimal? Decimal(string field)
    {
        if (PlaceOf(field) is not { } place)
        {
            return profile.Constants.TryGetValue(field, out var constant) && ExactDecimal.TryRead(constant, out var value) ? value : null;
        }

        if (place.Kind != JsonValueKind.String)
        {
            return place.Decimal();
        }

        if (!profile.TextNumbers)
        {
            place.Refuse("a number is due here, not a text", "send it without quotation marks, or set TextNumbers: true in the channel's profile");
            return null;
        }

        if (place.Text() is not { } text)
        {
            return null;
        }

        // With a comma before the decimals, a point is no part of a number.
        var plain = profile.DecimalSeparator == "," ? text.Replace('.', '?').Replace(',', '.') : text;
        if (!text.Contains('e', StringComparison.OrdinalIgnoreCase) && ExactDecimal.TryRead(plain, out var number))
        {
            return number;
        }

        place.Refuse($"{Flaw.Quote(text)} is no number here", $"write digits, with '{profile.DecimalSeparator}' before the decimals");
        return null;
    }

    public int? Integer(string field, int min, int max)
    {
        if (Decimal(field) is not { } number)
        {
            return null;
        }

        if (number >= min && number <= max && decimal.Truncate(number) == number)
        {
            return (int)number;
        }

        Refuse(field, new Flaw($"{number} is not a whole number from {min} to {max}", "send one"));
        return null;
    }

    public DateOnly? Day(string field)
    {
        if (PlaceOf(field) is not { } place)
        {
            return null;
        }

        if (profile.DateFormat is not { } format)
        {
            return place.Day();
        }

        if (Text(field) is not { } text)
        {
            return null;
        }

        var flaw = DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? CalendarDate.FlawOf(day) : new Flaw($"{Flaw.Quote(text)} is no date as {format}", "write it so, or change DateFormat in the channel's profile");
        if (flaw is not null)
        {
            place.Refuse(flaw);
        }

        return flaw is null ? day : null;
    }

    public DateTimeOffset? Instant(string field)
    {
        if (PlaceOf(field) is not { } place || profile.OrderedAtFormat is not { } format)
        {
            return PlaceOf(field)?.Instant();
        }

        if (Text(field) is not { } text)
        {
            return null;
        }

        if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            place.Refuse($"{Flaw.Quote(text)} is no date as {format}", "write it so, or change OrderedAtFormat in the channel's profile");
            return null;
        }

        if (CalendarDate.FlawOf(DateOnly.FromDateTime(local)) is { } flaw)
        {
            place.Refuse(flaw);
            return null;
        }

        // The hour that a change to summer time leaves out does not exist: taken an hour later, as clocks do.
        local = zone.IsInvalidTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)) ? local.AddHours(1) : local;
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public OrderIntent Intent()
    {
        if (Text("intent") is not { } word)
        {
            return OrderIntent.Create;
        }

        if (Names.TryRead<OrderIntent>(profile.Intents.GetValueOrDefault(word) ?? word, out var intent))
        {
            return intent;
        }

        Refuse("intent", new Flaw($"{Flaw.Quote(word)} is none of {Names.List<OrderIntent>()}", "map it under Intents in the channel's profile"));
        return OrderIntent.Create;
    }

    public Currency? Currency()
    {
        var code = Text("currency");
        if (Orders.Values.Currency.TryFind(code, out var currency))
        {
            return currency;
        }

        Refuse("currency", code is null
            ? new Flaw("the currency is missing", "name its path under Fields, or set currency under Constants in the channel's profile")
            : new Flaw($"{Flaw.Quote(code)} is no currency", "send a code of ISO 4217 in capitals, such as EUR"));
        return null;
    }

    public Money? Money(string field, Currency currency)
    {
        if (Decimal(field) is not { } number)
        {
            return null;
        }

        if (Orders.Values.Money.TryCreate(number, currency, out var money, out var flaw))
        {
            return money;
        }

        Refuse(field, flaw);
        return null;
    }

    public UnitPrice? UnitPrice()
    {
        if (Decimal("line.unitPrice") is not { } number)
        {
            return null;
        }

        if (Orders.Values.UnitPrice.TryCreate(number, out var price, out var flaw))
        {
            return price;
        }

        Refuse("line.unitPrice", flaw);
        return null;
    }

    public Quantity? Quantity(bool inChange)
    {
        var word = Text("line.uom");
        if (!UnitOfMeasure.TryCreate(word is null ? null : profile.Units.GetValueOrDefault(word, word), out var unit, out var flaw))
        {
            Refuse("line.uom", word is null
                ? new Flaw("the unit is missing", "name its path under Fields, or set line.uom under Constants in the channel's profile")
                : flaw with { Remedy = flaw.Remedy + ", or map it under Units in the channel's profile" });
            return null;
        }

        var value = Decimal("line.quantity");
        if (value is not { } number || !Orders.Values.Quantity.TryCreate(number, unit, out var quantity, out flaw, inChange))
        {
            Refuse("line.quantity", value is null ? new Flaw("the quantity is missing", "send it") : flaw!);
            return null;
        }

        return quantity;
    }

    private JsonPlace? PlaceOf(string field) => paths.TryGetValue(field, out var path) ? path.From(path.IsFromRoot ? order : from) : null;

    private void Refuse(string field, Flaw flaw)
    {
        if (PlaceOf(field) is { } place)
        {
            place.Refuse(flaw);
        }
        else
        {
            problems.Add(new Problem(from.Path, $"{field}: {flaw.What}", flaw.Remedy));
        }
    }
}
