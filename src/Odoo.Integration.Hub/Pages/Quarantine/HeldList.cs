using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Pages.Quarantine;

/// <summary>A list of held orders as its address states it: which orders, in which sequence, which page.</summary>
public sealed record HeldList
{
    public const string Path = "/quarantine";
    public const int PageSize = 50;

    private const int LastPage = 2_000;
    private const string Me = "me";

    /// <summary>Choices of age, each with its words.</summary>
    public static readonly IReadOnlyList<(string Code, string Words, TimeSpan Age)> Ages =
    [
        ("1h", "an hour", TimeSpan.FromHours(1)), ("4h", "4 hours", TimeSpan.FromHours(4)), ("1d", "a day", TimeSpan.FromDays(1)), ("3d", "3 days", TimeSpan.FromDays(3)), ("7d", "a week", TimeSpan.FromDays(7)),
    ];

    public string? Channel { get; init; }

    public string? Reason { get; init; }

    public string? Customer { get; init; }

    public string? Group { get; init; }

    /// <summary>One of <see cref="Ages"/>.</summary>
    public string? Age { get; init; }

    public decimal? ValueFrom { get; init; }

    public decimal? ValueTo { get; init; }

    /// <summary>A person's name; <c>me</c> for whoever looks.</summary>
    public string? Assigned { get; init; }

    public string? Search { get; init; }

    public HeldSort Sort { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>What of the address was not understood, a sentence each.</summary>
    public IReadOnlyList<string> Troubles { get; init; } = [];

    /// <summary>Whether it leaves any order out.</summary>
    public bool IsNarrowed => (Channel ?? Reason ?? Customer ?? Group ?? Age ?? Assigned ?? Search) is not null || ValueFrom is not null || ValueTo is not null;

    public int Offset => (Page - 1) * PageSize;

    /// <summary>The same as a query, without what is not asked for.</summary>
    public string Query => QueryHelpers.AddQueryString(string.Empty, Parts().Where(static part => part.Value is not null));

    /// <param name="query">An address's query, with or without its question mark.</param>
    public static HeldList Parse(string? query) => Read(QueryHelpers.ParseQuery(query));

    public static HeldList Read(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var values = query.ToDictionary(static part => part.Key, static part => part.Value.ToString().Trim(), StringComparer.OrdinalIgnoreCase);
        var troubles = new List<string>();
        string? Text(string name) => values.TryGetValue(name, out var text) && text.Length > 0 ? text : null;
        decimal? Amount(string name)
        {
            if (Text(name) is not { } text)
            {
                return null;
            }

            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount))
            {
                return amount;
            }

            troubles.Add($"{ForeignText.Isolated(text)} is no amount: write it like 1250.50");
            return null;
        }

        var age = Text("age");
        if (age is not null && !Ages.Any(choice => choice.Code == age))
        {
            troubles.Add($"{ForeignText.Isolated(age)} is no age: choose one of the list");
            age = null;
        }

        return new HeldList
        {
            Channel = Text("channel"), Reason = Text("reason"), Customer = Text("customer"), Group = Text("group"), Age = age, ValueFrom = Amount("from"), ValueTo = Amount("to"),
            Assigned = Text("assigned"), Search = Text("q"), Sort = Names.TryRead<HeldSort>(Text("sort"), out var sort) ? sort : HeldSort.Risk,
            Page = int.TryParse(Text("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, LastPage) : 1, Troubles = troubles,
        };
    }

    /// <summary>The filter that it stands for.</summary>
    public HeldFilter Filter(PageUser user, DateTimeOffset now) => new()
    {
        Channel = Channel, ReasonCode = Reason, Customer = Customer, Group = Group, ValueFrom = ValueFrom, ValueTo = ValueTo, Search = Search,
        HeldBefore = Age is null ? null : now - Ages.First(choice => choice.Code == Age).Age, AssignedTo = Assigned == Me ? user.Actor : People.ActorOf(Assigned),
    };

    /// <summary>What it is narrowed to, in words; empty where to nothing.</summary>
    public string Words(PageUser user) => string.Join(", ", new[]
    {
        Channel is null ? null : "channel " + ForeignText.Isolated(Channel), Reason is null ? null : HoldReasons.WordsOf(Reason), Customer is null ? null : "customer " + ForeignText.Isolated(Customer),
        Group is null ? null : "one group", Age is null ? null : "held for more than " + Ages.First(choice => choice.Code == Age).Words,
        ValueFrom is null ? null : "value from " + Figures.Number(ValueFrom.Value), ValueTo is null ? null : "value up to " + Figures.Number(ValueTo.Value),
        Assigned is null ? null : "assigned to " + ForeignText.Isolated(Assigned == Me ? user.Name : Assigned), Search is null ? null : "with “" + ForeignText.Isolated(Search) + "”",
    }.OfType<string>());

    private IEnumerable<KeyValuePair<string, string?>> Parts()
    {
        static string? Amount(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);
        yield return new("channel", Channel);
        yield return new("reason", Reason);
        yield return new("customer", Customer);
        yield return new("group", Group);
        yield return new("age", Age);
        yield return new("from", Amount(ValueFrom));
        yield return new("to", Amount(ValueTo));
        yield return new("assigned", Assigned);
        yield return new("q", Search);
        yield return new("sort", Sort == HeldSort.Risk ? null : Names.Of(Sort));
        yield return new("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture));
    }
}
