using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>Finds how a file writes numbers, dates and units, and what it leaves to constants.</summary>
internal static class ValueGuess
{
    /// <summary>Stands where a customer's code is to be set: no customer has it, so an order that bears it is held.</summary>
    private const string ToBeSet = "???";

    // What can say who the customer is.
    private static readonly string[] Customers = ["customer.code", "customer.gln", "customer.vat", "customer.email"];

    // What changes a price or what is owed and has no field in a CSV profile.
    private static readonly HashSet<string> Charges = new(
        "DISCOUNT RABATT REMISE SCONTO DESCUENTO KORTING RABAT SLEVA SHIPPING FREIGHT VERSAND VERSANDKOSTEN FRACHT PORTO TRANSPORT SPEDIZIONE PORTES VERZENDKOSTEN SURCHARGE ZUSCHLAG PRICEUNIT PREISEINHEIT PER PE".Split(' '), StringComparer.Ordinal);

    public static void Apply(FileSample sample, CsvProfile profile, Dictionary<string, SampleColumn> fields, SuggestionNotes notes)
    {
        var numbers = Numbers(sample, profile, fields, notes);
        Dates(profile, fields, notes);
        Units(profile, fields, notes);
        Constants(sample, profile, numbers, notes);
    }

    private static NumberGuess Numbers(FileSample sample, CsvProfile profile, Dictionary<string, SampleColumn> fields, SuggestionNotes notes)
    {
        var numbers = new NumberGuess();
        foreach (var text in new[] { CsvFields.LineQuantity, CsvFields.LineUnitPrice, CsvFields.Total }.Select(fields.GetValueOrDefault).SelectMany(static column => column?.Values ?? []))
        {
            numbers.Add(text);
        }

        numbers.Apply(profile, notes);
        foreach (var name in sample.Header ?? [])
        {
            if (ColumnNames.Words(name).Append(ColumnNames.Fold(name)).Any(Charges.Contains))
            {
                notes.Missing.Add($"'{name}' looks as if it changed the price, and a CSV profile has no field for it: prices must be net unit prices");
            }
        }

        return numbers;
    }

    private static void Dates(CsvProfile profile, Dictionary<string, SampleColumn> fields, SuggestionNotes notes)
    {
        var columns = new[] { CsvFields.RequestedDelivery, CsvFields.LineRequestedDelivery, CsvFields.OrderedAt }.Where(fields.ContainsKey).ToArray();
        var formats = new List<string>();
        foreach (var field in columns)
        {
            var column = fields[field];
            var dates = column.Values.Where(DateGuess.IsDate).ToArray();
            var reading = DateGuess.Reading(dates);
            if (dates.Length == 0)
            {
                continue;
            }

            if (reading.Count == 0)
            {
                reading = [DateGuess.MostReading(dates)];
                notes.Missing.Add($"{column.Told} writes its dates in several ways: the others are refused, or name them under DateFormats");
            }

            var best = reading.FirstOrDefault(formats.Contains) ?? reading[0];
            if (DateGuess.Rival(best, reading) is { } rival)
            {
                notes.Guessed.Add($"day or month first: '{dates[0]}' in {column.Told} may be {best} or {rival}, and no date of the file tells; read as {best}, ask the sender");
            }
            else
            {
                notes.Certain.Add($"dates in {column.Told}: {best}");
            }

            if (field == CsvFields.OrderedAt && DateGuess.HasTime(best))
            {
                profile.OrderedAtFormat = best;
                notes.Guessed.Add("the time zone of the order's time is taken as UTC: set TimeZone");
            }
            else
            {
                formats.Add(best);
            }
        }

        profile.DateFormat = formats.FirstOrDefault() ?? profile.DateFormat;
        profile.DateFormats = [.. formats.Distinct().Skip(1)];
    }

    private static void Units(CsvProfile profile, Dictionary<string, SampleColumn> fields, SuggestionNotes notes)
    {
        if (!fields.TryGetValue(CsvFields.LineUom, out var column))
        {
            profile.Constants[CsvFields.LineUom] = UnitOfMeasure.One.Code;
            notes.Guessed.Add("no column holds units: C62 (pieces) is set under Constants");
            return;
        }

        foreach (var word in column.Values.Distinct(StringComparer.OrdinalIgnoreCase).Take(50))
        {
            if (UnitWords.CodeOf(word) is { } code)
            {
                profile.Units[word] = code;
            }
            else
            {
                notes.Missing.Add($"the unit '{word}' is not known here: set its code of UN/ECE Recommendation 20 under Units");
            }
        }
    }

    private static void Constants(FileSample sample, CsvProfile profile, NumberGuess numbers, SuggestionNotes notes)
    {
        if (!profile.Columns.ContainsKey(CsvFields.Currency))
        {
            var named = (sample.Header ?? []).SelectMany(static name => name.Split(' ', '(', ')', '/', '[', ']')).Select(CurrencySigns.CodeOf).FirstOrDefault(static code => code is not null);
            var told = numbers.Currency ?? named;
            profile.Constants[CsvFields.Currency] = told ?? "EUR";
            (told is null ? notes.Missing : notes.Guessed).Add(
                $"no column holds the currency: {profile.Constants[CsvFields.Currency]} is set under Constants{(told is null ? " and is no more than a guess" : ", by what stands in the file")}");
        }

        if (!Customers.Any(profile.Columns.ContainsKey))
        {
            profile.Constants["customer.code"] = ToBeSet;
            notes.Missing.Add("no column says who the customer is: set customer.code under Constants");
        }
    }
}
