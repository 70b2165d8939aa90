using Odoo.Integration.Orders;
using Odoo.Integration.Store.Versions;

namespace Odoo.Integration.UnitTests.Store;

public sealed class VersionGateTests
{
    private static readonly KnownVersion Created = Known(Version(OrderIntent.Create, 0, 3));

    [TestCase(OrderIntent.Create, OrderSource.Ecommerce, false)]
    [TestCase(OrderIntent.Change, OrderSource.Ecommerce, true)]
    [TestCase(OrderIntent.Cancel, OrderSource.Ecommerce, true)]
    [TestCase(OrderIntent.Return, OrderSource.Ecommerce, false)]
    [TestCase(OrderIntent.Change, OrderSource.Edi, false)]
    public void It_looks_at_what_shops_change(OrderIntent intent, OrderSource source, bool concerned) =>
        VersionGate.Concerns(Version(intent, 1, 3) with { Source = source }).ShouldBe(concerned);

    [Test]
    public void The_first_of_an_order_is_taken() => VersionGate.Superfluous(Version(OrderIntent.Change, 5, 3), []).ShouldBeNull();

    [Test]
    public void What_orders_the_same_is_superfluous()
    {
        var (of, why) = VersionGate.Superfluous(Version(OrderIntent.Change, 5, 3), [Created])!.Value;
        of.ShouldBe(Created);
        why.ShouldContain("nothing");
    }

    [Test]
    public void What_orders_something_else_is_taken() => VersionGate.Superfluous(Version(OrderIntent.Change, 5, 4), [Created]).ShouldBeNull();

    [Test]
    public void What_is_older_than_what_is_known_is_superfluous()
    {
        var later = Known(Version(OrderIntent.Change, 9, 5));
        VersionGate.Superfluous(Version(OrderIntent.Change, 5, 4), [Created, later])!.Value.Of.ShouldBe(later);
    }

    [Test]
    public void An_older_change_is_taken_while_the_order_itself_is_not_there() =>
        VersionGate.Superfluous(Version(OrderIntent.Change, 5, 4), [Known(Version(OrderIntent.Change, 9, 5))]).ShouldBeNull();

    [Test]
    public void The_same_version_is_for_key_and_number_to_judge() =>
        VersionGate.Superfluous(Version(OrderIntent.Change, 5, 4), [Created, Known(Version(OrderIntent.Change, 5, 7))]).ShouldBeNull();

    [Test]
    public void Back_to_what_it_was_first_is_a_change() =>
        VersionGate.Superfluous(Version(OrderIntent.Change, 9, 3), [Created, Known(Version(OrderIntent.Change, 5, 4))]).ShouldBeNull();

    [Test]
    public void A_cancellation_is_taken_once_whatever_its_version()
    {
        var changed = Known(Version(OrderIntent.Change, 9, 5));
        VersionGate.Superfluous(Version(OrderIntent.Cancel, 7, 3), [Created, changed]).ShouldBeNull();
        VersionGate.Superfluous(Version(OrderIntent.Cancel, 11, 3), [Created, Known(Version(OrderIntent.Cancel, 7, 3))]).ShouldNotBeNull();
    }

    [Test]
    public void What_comes_to_life_after_a_cancellation_is_taken() =>
        VersionGate.Superfluous(Version(OrderIntent.Change, 9, 3), [Created, Known(Version(OrderIntent.Cancel, 7, 3))]).ShouldBeNull();

    private static KnownVersion Known(Order order) => new(Guid.CreateVersion7(), order, OrderState.Submitted, DateTimeOffset.UnixEpoch);

    private static Order Version(OrderIntent intent, int revision, int quantity) => Given.Order(null, Given.Line(1, "BOLT-M8", quantity)) with
    {
        Channel = "shop", Source = OrderSource.Ecommerce, ExternalId = "1001", Revision = revision, Intent = intent,
    };
}
