using Microsoft.AspNetCore.Http;
using Odoo.Integration.Hub.Pages.HeldOrder;
using Odoo.Integration.Hub.Pages.Quarantine;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Browsing;
using Odoo.Integration.Store.Mappings;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.UnitTests.Hub.Pages;

public sealed class VerdictTests
{
    private static readonly Order Came = Given.Order("1", Given.Line(1, "A", 10), Given.Line(2, "B", 20));

    [Test]
    public void An_edit_holds_what_was_changed_alone()
    {
        var (verdict, trouble) = Read(("verdict", "edited"), ("customer", "ACME"), ("line", "1"), ("sku", "A"), ("quantity", "10.0"), ("line", "2"), ("sku", " B2 "), ("quantity", "20"));
        trouble.ShouldBeNull();
        verdict.ShouldBeOfType<Verdict.EditAndRelease>().Edit.CustomerCode.ShouldBeNull();
        ((Verdict.EditAndRelease)verdict!).Edit.Lines.ShouldBe([new OrderEdit.Line(2, "B2", null)]);
    }

    [TestCase("1,5")]
    [TestCase("1e3")]
    [TestCase("-1")]
    [TestCase("ten")]
    public void A_quantity_that_could_be_read_in_two_ways_is_asked_again(string quantity) =>
        Read(("verdict", "edited"), ("line", "1"), ("sku", "A"), ("quantity", quantity)).Trouble!.ShouldContain("is no quantity");

    [Test]
    public void A_line_that_is_not_there_is_told() => Read(("verdict", "edited"), ("line", "7"), ("sku", "A"), ("quantity", "1")).Trouble!.ShouldContain("no line");

    [TestCase("duplicate")]
    [TestCase("amendment")]
    public void A_duplicate_of_nothing_is_none(string outcome) => Read(("verdict", outcome)).Trouble!.ShouldContain("Say of which order");

    [Test]
    public void Every_answer_is_a_sentence()
    {
        ReviewResult[] all =
        [
            new ReviewResult.Done(OrderState.Cleared), new ReviewResult.Done(OrderState.Rejected), new ReviewResult.Proposed(null), new ReviewResult.Proposed("user:bo"), new ReviewResult.NeedsAnother(),
            new ReviewResult.NotFound(Guid.Empty), new ReviewResult.MayBeInOdoo(), new ReviewResult.NotWaiting(OrderState.Submitted), new ReviewResult.Refused("no"), new ReviewResult.NotUndone(OrderState.Submitted, "it was sent to Odoo"),
        ];
        all.ShouldAllBe(static result => VerdictAnswer.Of(result, "W-1", "/undo", Given.Now, Given.Now).Text.EndsWith('.'));
        all.Select(static result => VerdictAnswer.Of(result, "W-1", "/undo", Given.Now, Given.Now)).Count(static notice => notice.UndoPath is not null).ShouldBe(2);
    }

    [TestCase(0, "0 s ago")]
    [TestCase(12, "12 s ago")]
    public void The_second_person_is_told_who_was_first(int seconds, string ago) =>
        VerdictAnswer.Of(new ReviewResult.Changed(OrderState.Cleared, "user:anna", "released", Given.Now.AddSeconds(-seconds)), "W-1", "/undo", Given.Now, Given.Now).Text.ShouldContain($"It was released by user:anna {ago}");

    [TestCase("released/new-demand", "released", "new-demand")]
    [TestCase("mended/", "mended", null)]
    [TestCase("duplicate/", "duplicate", null)]
    public void A_choice_for_many_is_an_outcome_and_its_reason(string choice, string outcome, string? reason) => BulkVerdict.Read(choice).ShouldBe((outcome, reason));

    [TestCase("")]
    [TestCase("released")]
    [TestCase("released/resent")]
    [TestCase("edited/agreed")]
    [TestCase("undone/")]
    public void Other_choices_are_none(string choice) => BulkVerdict.Read(choice).ShouldBeNull();

    [Test]
    public void Groups_are_named_by_what_they_have_in_common()
    {
        var group = new HeldGroup { Kind = "file", Key = "k", Orders = 412, SampleId = Guid.Empty, Channel = "csv-nord", ReasonCode = "suspected-duplicate", Customer = "ACME", ReceivedFrom = "file:orders.csv", MatchedReceivedFrom = "file:orders-old.csv" };
        Plain(group).ShouldBe("the file orders.csv again: 412 orders look like those of orders-old.csv");
        Plain(group with { Kind = "customer", Channel = "edi-acme", Orders = 12 }).ShouldBe("12 suspected duplicates of customer ACME by edi-acme");
        Plain(group with { Kind = "need", ReasonCode = "unknown-product", Orders = 37 }, new MappedKey("product", string.Empty, "ART-9")).ShouldBe("product ART-9 is not in Odoo: 37 orders");
        Plain(group with { Kind = "reason", ReasonCode = "price-differs", Orders = 2 }).ShouldBe("price differs: 2 orders of channel csv-nord");
    }

    [Test]
    public void A_list_is_its_address()
    {
        var list = HeldList.Parse("?channel=edi&q=50%25%20%3Cb%3E&from=10.5&age=1d&sort=value&page=3&sku=ignored&reason=");
        list.Query.ShouldBe("?channel=edi&age=1d&from=10.5&q=50%25%20%3Cb%3E&sort=value&page=3");
        HeldList.Parse(list.Query).ShouldBeEquivalentTo(list);
        HeldList.Parse("from=1,5&age=old&page=-4").Troubles.Count.ShouldBe(2);
        HeldList.Parse(null).Query.ShouldBeEmpty();
    }

    private static string Plain(HeldGroup group, MappedKey? missing = null) => string.Concat(GroupTitle.Of(group, missing).Select(static piece => piece.Text));

    private static (Verdict? Verdict, string? Trouble) Read(params (string Name, string Value)[] fields) => VerdictReading.Of(
        EnteredVerdict.Read(new FormCollection(fields.GroupBy(static field => field.Name).ToDictionary(static same => same.Key, static same => new Microsoft.Extensions.Primitives.StringValues([.. same.Select(static field => field.Value)])))),
        "user:anna", null, Came);
}
