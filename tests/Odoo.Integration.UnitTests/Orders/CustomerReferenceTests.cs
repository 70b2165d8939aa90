using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.UnitTests.Orders;

public sealed class CustomerReferenceTests
{
    [TestCase("PO-1007", "1007")]
    [TestCase("po 1007", "1007")]
    [TestCase("P.O. #1007", "1007")]
    [TestCase("PO1007", "1007")]
    [TestCase("Bestellung 1007", "1007")]
    [TestCase("Purchase Order No. 001007", "1007")]
    [TestCase("0001007", "1007")]
    [TestCase("１００７", "1007")]
    [TestCase("45-000/12.345", "4500012345")]
    [TestCase("Order", "ORDER")]
    [TestCase("POLAR", "POLAR")]
    [TestCase("PO-A17", "POA17")]
    [TestCase("000", "000")]
    [TestCase("---", "---")]
    public void References_are_compared_without_what_says_nothing(string raw, string normalised) => new CustomerReference(raw).Normalised.ShouldBe(normalised);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  ")]
    public void Blank_is_no_reference(string? raw) => CustomerReference.From(raw).ShouldBeNull();

    [Test]
    public void The_raw_form_is_kept() => new CustomerReference("  PO-1007 ").Raw.ShouldBe("PO-1007");
}
