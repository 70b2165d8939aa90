using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Corpus.Customers;

/// <summary>A customer of a stream, and how it orders: its personality is made up, its orders are not.</summary>
public sealed record Customer
{
    /// <summary>Stream and number there.</summary>
    public required string Id { get; init; }

    public required CorpusPart Part { get; init; }

    /// <summary>The letter and the number of its code.</summary>
    public required (string Letter, int Number) Account { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>The channel most of its orders come by.</summary>
    public required OrderSource Home { get; init; }

    /// <summary>A second one that it uses regularly.</summary>
    public OrderSource? Second { get; init; }

    public double SecondShare { get; init; }

    public required IReadOnlyDictionary<OrderSource, ChannelHabits> Habits { get; init; }

    public required ReferenceStyle References { get; init; }

    /// <summary>How often it leaves the reference out though it has one.</summary>
    public double ForgetsReference { get; init; }

    /// <summary>Where its goods go.</summary>
    public required IReadOnlyList<Address> Places { get; init; }

    public required DeliveryHabit Delivery { get; init; }

    public required UnitHabit Units { get; init; }

    public string Gln => CheckDigit.Append(string.Create(CultureInfo.InvariantCulture, $"50{Chance.HashOf(Id) % 10_000_000_000:D10}"));

    public string Email => $"purchasing@{CodeIn(CodeForm.Plain)}.example".ToLowerInvariant();

    public string Vat => string.Create(CultureInfo.InvariantCulture, $"{Places[0].Country}{Chance.HashOf("vat " + Id) % 1_000_000_000:D9}");

    public string Name => $"Customer {Account.Number} Ltd";

    public string CodeIn(CodeForm form) => form switch
    {
        CodeForm.Dashed => $"{Account.Letter}-{Account.Number}",
        CodeForm.Typed => $"{Account.Letter.ToLowerInvariant()} {Account.Number}",
        CodeForm.Padded => string.Create(CultureInfo.InvariantCulture, $"{Account.Letter}{Account.Number:D8}"),
        _ => $"{Account.Letter}{Account.Number}",
    };

    public Party NamedBy(Naming naming, CodeForm form) => new(
        naming.HasFlag(Naming.Code) ? CodeIn(form) : null, naming.HasFlag(Naming.Gln) ? Gln : null,
        naming.HasFlag(Naming.Vat) ? Vat : null, naming.HasFlag(Naming.Email) ? Email : null, Name);
}
