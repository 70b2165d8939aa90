using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>
/// Looks at a file and proposes the profile that reads it. What it cannot know it says: a person sets it. The proposal is tried on
/// the file before it is made.
/// </summary>
public static class ProfileSuggester
{
    /// <summary>Stands where a customer's code is to be set: no customer has it, so an order that bears it is held.</summary>
    public const string ToBeSet = "???";

    // What can say who the customer is.
    private static readonly string[] Customers = ["customer.code", "customer.gln", "customer.vat", "customer.email"];

    // What changes a price or what is owed and has no field in a CSV profile.
    private static readonly HashSet<string> Charges = new(
        "DISCOUNT RABATT REMISE SCONTO DESCUENTO KORTING RABAT SLEVA SHIPPING FREIGHT VERSAND VERSANDKOSTEN FRACHT PORTO TRANSPORT SPEDIZIONE PORTES VERZENDKOSTEN SURCHARGE ZUSCHLAG PRICEUNIT PREISEINHEIT PER PE".Split(' '), StringComparer.Ordinal);

    /// <param name="payload">The file; can seek.</param>
    /// <param name="channel">What the channel is to be called.</param>
    public static ProfileSuggestion Suggest(Stream payload, string channel)
    {
        var notes = new SuggestionNotes();
        var encoding = CsvEncoding.Detect(payload);
        if (!CsvEncoding.IsUtf16(encoding) && PayloadKind.FlawOf(payload) is { } other)
        {
            notes.Missing.Add($"{other.What}; {other.Remedy}");
            return End(null, notes);
        }

        var sample = FileSample.Of(payload);
        var profile = Dialect(sample, notes);
        var fields = Layout(sample, profile, notes);
        if (!profile.Columns.ContainsKey(CsvFields.LineQuantity) || !CsvFields.Products.Any(profile.Columns.ContainsKey))
        {
            notes.Missing.Add($"no column looks like {(profile.Columns.ContainsKey(CsvFields.LineQuantity) ? "a product" : "a quantity")}{(sample.Header is { } header ? $": the header has {string.Join(", ", header.Take(20).Select(Orders.Problems.Flaw.Quote))}" : string.Empty)}");
            return End(null, notes);
        }

        var numbers = Numbers(sample, profile, fields, notes);
        Dates(profile, fields, notes);
        Units(profile, fields, notes);
        Constants(sample, profile, numbers, notes);
        Try(payload, profile, channel, notes);
        return End(ProfileJson.Write(channel, profile), notes);
    }

    private static ProfileSuggestion End(string? json, SuggestionNotes notes) => new(json, notes.Certain, notes.Guessed, notes.Missing);

    private static CsvProfile Dialect(FileSample sample, SuggestionNotes notes)
    {
        var delimiter = sample.Dialect.Delimiter == '\t' ? "tab" : sample.Dialect.Delimiter.ToString();
        notes.Certain.Add($"separator: {delimiter}{(sample.Dialect.HasHint ? ", as its first line says" : string.Empty)}");
        (sample.EncodingName == "windows-1252" ? notes.Guessed : notes.Certain).Add($"encoding: {sample.EncodingName}{(sample.EncodingName == "windows-1252" ? ", as the file is not UTF-8; look at its umlauts and accents" : string.Empty)}");
        notes.Certain.Add(sample.HasHeader ? $"header: line {(sample.Rows.Count > 0 ? "above the first order" : "1")}{(sample.TitleRows > 0 ? $", below {sample.TitleRows} rows of titles" : string.Empty)}" : "header: none, columns have numbers");
        return new CsvProfile { Delimiter = delimiter, Encoding = sample.EncodingName, Header = sample.HasHeader, TitleRows = sample.TitleRows };
    }

    private static Dictionary<string, SampleColumn> Layout(FileSample sample, CsvProfile profile, SuggestionNotes notes)
    {
        var guess = new FieldGuess(notes);
        var records = RecordGuess.Of(sample);
        IReadOnlyList<SampleColumn> Columns(Func<CsvRow, bool> which) => [.. sample.Columns(which).Where(column => column.At != records?.At && (!sample.HasHeader || column.Name.Length > 0))];
        if (records is not null)
        {
            profile.Layout = Names.Of(CsvLayoutKind.Records);
            profile.RecordType = records.Types;
            notes.Certain.Add($"layout: records; '{records.Types.Order[0]}' begins an order, '{records.Types.Line[0]}' is a line");
            if (records.Types.Passed.Count > 0)
            {
                notes.Guessed.Add($"rows of type {string.Join(", ", records.Types.Passed.Select(Orders.Problems.Flaw.Quote))} are passed over: check that they order nothing");
            }

            var (heads, lines) = (new FieldGuess(notes), new FieldGuess(notes));
            heads.ByName([.. Columns(records.IsOrder).Where(static column => HeaderWords.FieldOf(column.Name) is { } field && !CsvFields.IsLine(field))]);
            lines.ByName([.. Columns(records.IsLine).Where(static column => HeaderWords.FieldOf(column.Name) is { } field && CsvFields.IsLine(field))]);
            heads.ByContent(Columns(records.IsOrder), head: true, lines: false);
            heads.ByKind(Columns(records.IsOrder), head: true, lines: false);
            lines.ByContent(Columns(records.IsLine), head: false, lines: true);
            lines.ByKind(Columns(records.IsLine), head: false, lines: true);
            return Name(heads.Found.Concat(lines.Found).ToDictionary(), sample, profile);
        }

        // Rows of sums say nothing of the columns above them.
        var columns = Columns(row => !row.Cells.Any(static cell => cell.Length > 0 && TotalsWords.IsLabel(cell, out _)));
        if (WideFields(columns) is var wide && wide.ContainsKey(CsvFields.LineQuantity) && CsvFields.Products.Any(wide.ContainsKey))
        {
            profile.Layout = Names.Of(CsvLayoutKind.Wide);
            notes.Certain.Add("layout: wide, one row an order with its lines side by side");
            guess.ByName([.. columns.Where(static column => WideNames.FieldOf(column.Name) is null)]);
            guess.ByContent([.. columns.Where(static column => WideNames.FieldOf(column.Name) is null)], head: true, lines: false);
            return Name(guess.Found.Where(found => !wide.ContainsKey(found.Key)).Concat(wide).ToDictionary(), sample, profile);
        }

        guess.ByName(columns);
        guess.ByContent(columns, head: true, lines: true);
        if (!sample.HasHeader || !guess.Found.ContainsKey(CsvFields.LineQuantity) || !CsvFields.Products.Any(guess.Found.ContainsKey))
        {
            guess.ByKind(columns, head: true, lines: true);
        }

        Filled(sample, profile, guess.Found, notes);
        return Name(guess.Found, sample, profile);
    }

    private static Dictionary<string, SampleColumn> WideFields(IReadOnlyList<SampleColumn> columns) => columns
        .Select(static column => (Field: WideNames.FieldOf(column.Name), Column: column)).Where(static column => column.Field is not null)
        .GroupBy(static column => column.Field!, StringComparer.Ordinal)
        .Where(static same => same.Count() > 1)
        .ToDictionary(static same => same.Key, static same => new SampleColumn(same.First().Column.At, WideNames.PatternOf(same.First().Column.Name), [.. same.SelectMany(static column => column.Column.Values)]), StringComparer.Ordinal);

    // Blank numbers below filled ones, beside products: the first row of an order speaks for those below.
    private static void Filled(FileSample sample, CsvProfile profile, Dictionary<string, SampleColumn> found, SuggestionNotes notes)
    {
        var number = found.GetValueOrDefault(CsvFields.ExternalId) ?? found.GetValueOrDefault(CsvFields.CustomerReference);
        var product = CsvFields.Products.Select(found.GetValueOrDefault).FirstOrDefault(static column => column is not null);
        static bool Has(CsvRow row, SampleColumn column) => column.At < row.Cells.Length && row.Cells[column.At].Trim().Length > 0;
        if (number is null)
        {
            notes.Missing.Add("no column looks like an order number: each row becomes an order of its own");
        }
        else if (product is not null && sample.Rows.Any(row => !Has(row, number) && Has(row, product)) && sample.Rows.Count > 0 && Has(sample.Rows[0], number))
        {
            profile.Layout = Names.Of(CsvLayoutKind.FilledFirst);
            notes.Certain.Add($"layout: filled-first, {number.Told} is filled on the first row of an order alone");
        }
        else
        {
            notes.Certain.Add("layout: rows, one row a line");
        }
    }

    private static Dictionary<string, SampleColumn> Name(Dictionary<string, SampleColumn> found, FileSample sample, CsvProfile profile)
    {
        foreach (var (field, column) in found)
        {
            profile.Columns[field] = [sample.HasHeader ? column.Name : (column.At + 1).ToString(CultureInfo.InvariantCulture)];
        }

        return found;
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

    private static void Try(Stream payload, CsvProfile profile, string channel, SuggestionNotes notes)
    {
        CsvProfileCheck.Check(profile, channel);
        var delivery = new Delivery(channel, OrderSource.Edi, PayloadId.Of([]), DateTimeOffset.UnixEpoch, "suggest");
        var (found, refused, first) = (0, 0, (string?)null);
        foreach (var reading in CsvFormat.Reader(profile, "Encoding").Read(payload, delivery))
        {
            found += reading is ChannelReading.Found ? 1 : 0;
            refused += reading is ChannelReading.Refused ? 1 : 0;
            first ??= (reading as ChannelReading.Refused)?.Problems[0].ToString();
        }

        (refused == 0 ? notes.Certain : notes.Missing).Add(string.Create(
            CultureInfo.InvariantCulture, $"the file with this profile: {found} orders read, {refused} refused{(first is null ? string.Empty : $", the first because of {first}")}"));
    }
}
