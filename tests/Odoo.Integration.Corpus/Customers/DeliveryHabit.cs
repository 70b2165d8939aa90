namespace Odoo.Integration.Corpus.Customers;

/// <summary>Which day a customer asks for.</summary>
/// <param name="LeadDays">So many days after the order; null: none so.</param>
/// <param name="Weekday">The next of these that is two days away at least; null: any.</param>
public sealed record DeliveryHabit(int? LeadDays, DayOfWeek? Weekday)
{
    public DateOnly? DayFor(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        if (LeadDays is { } lead)
        {
            day = day.AddDays(lead);
            return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
        }

        return Weekday is { } weekday ? day.AddDays(2 + ((7 + (int)weekday - (int)day.AddDays(2).DayOfWeek) % 7)) : null;
    }
}
