using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.UnitTests.Store;

public sealed class OrderEditTests
{
    private static readonly Order Before = Given.Order() with { Lines = [Given.Line(1, "A-1", 10), Given.Line(2, "B-2", 5)] };

    [Test]
    public void A_product_a_quantity_and_the_customer_change_and_nothing_else()
    {
        var edit = new OrderEdit("C-9", [new(1, "A-10", null), new(2, null, 6)]);
        var (edited, trouble) = edit.Apply(Before);
        trouble.ShouldBeNull();
        edited!.Customer.ShouldBe(Before.Customer with { Code = "C-9" });
        edited.Lines[0].ShouldBe(Before.Lines[0] with { Sku = "A-10" });
        edited.Lines[1].Quantity.Value.ShouldBe(6);
        (edited with { Customer = Before.Customer, Lines = Before.Lines, Total = Before.Total }).ShouldBe(Before);
        edit.WordsFor(Before).ShouldBe([$"customer {Before.Customer.Code} is C-9", "line 1: product A-1 is A-10", "line 2: quantity 5 is 6"]);
    }

    [Test]
    public void A_line_of_quantity_zero_is_taken_out()
    {
        var edit = new OrderEdit(null, [new(1, null, 0)]);
        edit.Apply(Before).Edited!.Lines.ShouldBe([Before.Lines[1]]);
        edit.WordsFor(Before).ShouldBe(["line 1 is taken out"]);
    }

    [TestCase(3, null, null, "no line 3")]
    [TestCase(1, null, -1, "line 1")]
    [TestCase(1, null, 1_000_000_001, "line 1")]
    public void What_cannot_be_is_said(int line, string? sku, double? quantity, string words)
    {
        var (edited, trouble) = new OrderEdit(null, [new(line, sku, (decimal?)quantity)]).Apply(Before);
        edited.ShouldBeNull();
        trouble!.ShouldContain(words);
    }

    [Test]
    public void An_order_without_lines_is_none() =>
        new OrderEdit(null, [new(1, null, 0), new(2, null, 0)]).Apply(Before).Trouble!.ShouldContain("reject the order instead");

    [Test]
    public void A_total_of_other_quantities_is_not_kept()
    {
        Money.TryCreate(150, Before.Currency, out var total, out _).ShouldBeTrue();
        var priced = Before with { Total = total };
        new OrderEdit(null, [new(1, null, 11)]).Apply(priced).Edited!.Total.ShouldBeNull();
        new OrderEdit(null, [new(1, "A-10", null)]).Apply(priced).Edited!.Total.ShouldBe(priced.Total);
    }

    [Test]
    public void What_is_as_it_was_is_no_change() => new OrderEdit(Before.Customer.Code, [new(1, "A-1", 10)]).WordsFor(Before).ShouldBeEmpty();
}
