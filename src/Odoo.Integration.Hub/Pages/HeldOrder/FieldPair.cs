using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Hub.Pages.Frame;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.Hub.Pages.HeldOrder;

/// <summary>One thing that two orders say, side by side.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Mine">As this order says it, normalised; null: not at all.</param>
/// <param name="Theirs">As the other says it.</param>
/// <param name="Likeness">Whether they mean the same.</param>
public sealed record FieldPair(string Name, FieldText? Mine, FieldText? Theirs, Likeness Likeness)
{
    /// <summary>What a person compares first, in that sequence.</summary>
    public static IReadOnlyList<FieldPair> Of(CaseOrder mine, CaseOrder theirs)
    {
        var (here, there) = (mine.Current, theirs.Current);
        var (profile, other) = (ProfileOf(mine), ProfileOf(theirs));
        FieldPair[] all =
        [
            // Each channel numbers its orders as it likes.
            Text("Number", here.ExternalId, there.ExternalId, static number => Codes.Fold(number)) is var number && here.Channel != there.Channel && number.Likeness != Likeness.Same ? number with { Likeness = Likeness.Told } : number,
            new("Reference", Reference(here), Reference(there), LikenessOf(here.CustomerReference?.Normalised, there.CustomerReference?.Normalised)),
            Text("Release", here.ReleaseNumber, there.ReleaseNumber, static release => Codes.Fold(release).TrimStart('0')),
            new("Customer", Customer(here.Customer), Customer(there.Customer), LikenessOf(profile.Customers, other.Customers)),
            new("Ship-to", Place(here.ShipTo), Place(there.ShipTo), here.ShipTo is null || there.ShipTo is null ? LikenessOf(here.ShipTo?.Name, there.ShipTo?.Name) : LikenessOf(profile.Places, other.Places)),
            new("Ordered", Moment(here.OrderedAt), Moment(there.OrderedAt), LikenessOf(Stated(here.OrderedAt, profile, other), Stated(there.OrderedAt, profile, other))),
            new("Wanted", Day(profile.RequestedDelivery), Day(other.RequestedDelivery), LikenessOf(Day(profile.RequestedDelivery)?.Shown, Day(other.RequestedDelivery)?.Shown)),
            new("Value", Value(profile), Value(other), LikenessOf(Value(profile)?.Shown, Value(other)?.Shown)),
            new("Channel", new(here.Channel), new(there.Channel), here.Channel == there.Channel ? Likeness.Same : Likeness.Told),
            new("Received", Moment(mine.ReceivedAt), Moment(theirs.ReceivedAt), Likeness.Told),
        ];
        return [.. all.Where(static pair => (pair.Mine ?? pair.Theirs) is not null)];
    }

    // A day is all that can be compared where one of them states no more.
    private static string? Stated(DateTimeOffset? at, OrderProfile mine, OrderProfile theirs) =>
        at is { } known ? known.UtcDateTime.ToString(mine.StatesDayOnly || theirs.StatesDayOnly ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) : null;

    private static OrderProfile ProfileOf(CaseOrder order) => OrderProfiles.Of(order.Current with { Id = order.OrderId }, order.ReceivedAt);

    private static FieldPair Text(string name, string? mine, string? theirs, Func<string, string> normalise) => new(
        name, mine is null ? null : new FieldText(mine), theirs is null ? null : new FieldText(theirs), LikenessOf(mine is null ? null : normalise(mine), theirs is null ? null : normalise(theirs)));

    private static FieldText? Reference(Order order) => order.CustomerReference is { } reference ? new(reference.Normalised, reference.Raw == reference.Normalised ? null : reference.Raw) : null;

    private static FieldText Customer(Party party)
    {
        var keys = string.Join(", ", new[] { party.Code, Named("GLN", party.Gln), Named("VAT", party.Vat), party.Email }.OfType<string>());
        return party.Name is null ? new(keys) : new(party.Name, keys);
    }

    private static FieldText? Place(Address? address) => address is null ? null : new(
        string.Join(", ", new[] { address.Name, address.Street, string.Join(' ', new[] { address.Zip, address.City }.OfType<string>()), address.Country, address.Code }.Where(static part => !string.IsNullOrEmpty(part))), Named("GLN", address.Gln));

    private static FieldText? Moment(DateTimeOffset? at) => at is not { } known ? null
        : new(known.TimeOfDay == TimeSpan.Zero ? $"{known.UtcDateTime:yyyy-MM-dd}" : $"{known.UtcDateTime:yyyy-MM-dd HH:mm:ss}");

    private static FieldText? Day(DateOnly? day) => day is { } known ? new($"{known:yyyy-MM-dd}") : null;

    private static FieldText? Value(OrderProfile profile) => profile.Value is { } value ? new(Figures.Amount(decimal.Round(value, 2), profile.Currency)) : null;

    private static string? Named(string name, string? key) => key is null ? null : $"{name} {key}";

    private static Likeness LikenessOf(string? mine, string? theirs) => (mine, theirs) switch
    {
        (null, null) => Likeness.Told,
        (null, _) or (_, null) => Likeness.OneSided,
        _ => mine == theirs ? Likeness.Same : Likeness.Different,
    };

    private static Likeness LikenessOf(string[] mine, string[] theirs) =>
        mine.Length == 0 || theirs.Length == 0 ? Likeness.OneSided : mine.Intersect(theirs, StringComparer.Ordinal).Any() ? Likeness.Same : Likeness.Different;
}

/// <summary>A field's text.</summary>
/// <param name="Shown">As it is compared.</param>
/// <param name="Raw">As it came, or what stands behind it; null where that is the same.</param>
public sealed record FieldText(string Shown, string? Raw = null);

/// <summary>Whether two orders mean the same by a field.</summary>
public enum Likeness
{
    Same,
    Different,

    /// <summary>Only one of them says it.</summary>
    OneSided,

    /// <summary>It differs by nature, and says nothing.</summary>
    Told,
}
