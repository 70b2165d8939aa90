using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;
using Odoo.Integration.Orders.Values;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Api;

/// <summary>Reads a query's parameters, each at most once; one that is not known is refused, because a misspelt filter would select everything.</summary>
internal sealed class QueryReader
{
    private const int MostOffset = 1_000_000;
    private const int MostLimit = 1_000;
    private const int UsualLimit = 50;

    private readonly IQueryCollection _query;
    private readonly List<Problem> _problems = [];

    public QueryReader(IQueryCollection query, params ReadOnlySpan<string> known)
    {
        _query = query;
        foreach (var name in query.Keys)
        {
            if (!known.Contains(name))
            {
                Refuse(name, "there is no such parameter", $"there are {string.Join(", ", known.ToArray())}");
            }
        }
    }

    /// <summary>Parameters of <see cref="Filter"/>.</summary>
    public static IReadOnlyList<string> OfFilter { get; } = ["channel", "reason", "customer", "group", "heldBefore", "valueFrom", "valueTo", "search", "assignedTo"];

    /// <summary>What is wrong; null where nothing is.</summary>
    public ApiProblem? Trouble => _problems.Count == 0 ? null : ApiProblem.BadQuery(_problems);

    public HeldFilter Filter() => new()
    {
        Channel = Text("channel"), ReasonCode = Text("reason"), Customer = Text("customer"), Group = Text("group"), HeldBefore = Instant("heldBefore"), ValueFrom = Number("valueFrom"),
        ValueTo = Number("valueTo"), Search = Text("search"), AssignedTo = Text("assignedTo"),
    };

    public int Limit() => Integer("limit", 1, MostLimit) ?? UsualLimit;

    public int Offset() => Integer("offset", 0, MostOffset) ?? 0;

    public T Name<T>(string name, T whenAbsent)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return whenAbsent;
        }

        if (Names.TryRead<T>(text, out var value))
        {
            return value;
        }

        Refuse(name, $"{Flaw.Quote(text)} is none of {Names.List<T>()}", "send one of these");
        return whenAbsent;
    }

    public string? Text(string name)
    {
        var values = _query[name];
        if (values.Count > 1)
        {
            Refuse(name, "the parameter stands several times", "leave one");
        }
        else if (values.Count == 1 && Orders.Values.Text.FlawOf(values[0]!, Orders.Values.Text.MaxLength) is { } flaw)
        {
            _problems.Add(flaw.At(name));
        }
        else if (values.Count == 1 && !string.IsNullOrWhiteSpace(values[0]))
        {
            return values[0]!.Trim();
        }

        return null;
    }

    public string Required(string name)
    {
        var before = _problems.Count;
        var text = Text(name);
        if (text is null && _problems.Count == before)
        {
            Refuse(name, "this parameter is missing", "fill it");
        }

        return text ?? string.Empty;
    }

    private int? Integer(string name, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(name, $"{Flaw.Quote(text)} is no whole number from {least} to {most}", "send one");
        return null;
    }

    private decimal? Number(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Refuse(name, $"{Flaw.Quote(text)} is no number", "write it as 1234.5, with a point");
        return null;
    }

    private DateTimeOffset? Instant(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            return at;
        }

        Refuse(name, $"{Flaw.Quote(text)} is no instant", "write it in UTC as 2026-11-20T14:03:00Z");
        return null;
    }

    private void Refuse(string name, string what, string remedy) => _problems.Add(new Problem(name, what, remedy));
}
