using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Orders;
using static Odoo.Integration.UnitTests.Dedupe.DedupeGiven;

namespace Odoo.Integration.UnitTests.Dedupe;

public sealed class BlockingKeysTests
{
    [Test]
    public void Keys_come_sorted_and_once()
    {
        var keys = BlockingKeys.Of(Profile(Order() with { Customer = new Party("A", "4012345000009", "DE1", "a@b.example") }));
        keys.Count.ShouldBe(10);
        keys.Select(static key => key.Hash).ShouldBeInOrder();
    }

    [Test]
    public void Duplicates_share_a_key_whatever_is_missing()
    {
        var order = Order();
        Shared(order, order with { CustomerReference = Ref(null) }).ShouldContain(BlockingKeyKind.Customer);
        Shared(order, order with { Customer = new Party(null, Email: "x@y.example") }).ShouldBe([BlockingKeyKind.Reference, BlockingKeyKind.Basket], ignoreOrder: true);
        Shared(order, order with { CustomerReference = Ref("bestellung 7001"), Lines = [Given.Line(1, "Z", 1)], Customer = new Party("OTHER") }).ShouldBe([BlockingKeyKind.Reference]);
        Shared(order, order with { CustomerReference = Ref(null), Customer = new Party("OTHER"), Lines = [.. order.Lines.Reverse()] }).ShouldBe([BlockingKeyKind.Basket]);
    }

    [Test]
    public void A_reference_that_everyone_uses_is_no_key() =>
        BlockingKeys.Of(Profile(Order("1"))).ShouldNotContain(static key => key.Kind == BlockingKeyKind.Reference);

    [Test]
    public void One_product_and_the_customer_are_a_key()
    {
        var shorter = Order() with { CustomerReference = Ref(null), Lines = [.. Order().Lines.Skip(1)] };
        var other = Order() with { CustomerReference = Ref(null), Lines = [.. Order().Lines.SkipLast(1)] };
        Shared(Order(), shorter).Concat(Shared(Order(), other)).ShouldContain(BlockingKeyKind.CustomerProduct);
    }

    [Test]
    public void Names_that_go_with_the_customers_are_keys_too()
    {
        var (order, other) = (Profile(Order()), Profile(Order() with { Customer = new Party(null, Email: "x@y.example") }));
        BlockingKeys.Of(order, other.Customers).Intersect(BlockingKeys.Of(other)).Select(static key => key.Kind).ShouldContain(BlockingKeyKind.Customer);
    }

    private static IEnumerable<BlockingKeyKind> Shared(Order one, Order other) => BlockingKeys.Of(Profile(one)).Intersect(BlockingKeys.Of(Profile(other))).Select(static key => key.Kind);
}
