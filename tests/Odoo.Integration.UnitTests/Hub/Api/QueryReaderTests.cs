using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Odoo.Integration.Hub.Api;
using Odoo.Integration.Store.Browsing;

namespace Odoo.Integration.UnitTests.Hub.Api;

public sealed class QueryReaderTests
{
    [Test]
    public void Every_filter_is_read()
    {
        var query = Of("channel=edi&reason=suspected-duplicate&customer=C-1&group=g%7C1&heldBefore=2026-11-20T14:03:00Z&valueFrom=0.5&valueTo=1000&search=PO%2077&assignedTo=anna&limit=7&offset=3&sort=age");
        query.Filter().ShouldBe(new HeldFilter
        {
            Channel = "edi", ReasonCode = "suspected-duplicate", Customer = "C-1", Group = "g|1", HeldBefore = new DateTimeOffset(2026, 11, 20, 14, 3, 0, TimeSpan.Zero), ValueFrom = 0.5m, ValueTo = 1000,
            Search = "PO 77", AssignedTo = "anna",
        });
        (query.Limit(), query.Offset(), query.Name("sort", HeldSort.Risk)).ShouldBe((7, 3, HeldSort.Age));
        query.Trouble.ShouldBeNull();
    }

    [Test]
    public void Nothing_asked_for_is_nothing_restricted()
    {
        var query = Of(string.Empty);
        query.Filter().ShouldBe(new HeldFilter());
        (query.Limit(), query.Offset(), query.Name("sort", HeldSort.Risk)).ShouldBe((50, 0, HeldSort.Risk));
        query.Trouble.ShouldBeNull();
    }

    [TestCase("chanel=edi")]
    [TestCase("Channel=edi&channel=edi")]
    [TestCase("channel=edi&channel=shop")]
    [TestCase("limit=0")]
    [TestCase("limit=1001")]
    [TestCase("limit=%2B5")]
    [TestCase("offset=-1")]
    [TestCase("offset=1000001")]
    [TestCase("sort=newest")]
    [TestCase("valueFrom=1,5")]
    [TestCase("valueTo=many")]
    [TestCase("heldBefore=2026-11-20")]
    [TestCase("heldBefore=2026-11-20T14:03:00%2B01:00")]
    [TestCase("search=%00")]
    public void What_is_not_understood_is_refused(string text)
    {
        var query = Of(text);
        _ = (query.Filter(), query.Limit(), query.Offset(), query.Name("sort", HeldSort.Risk));
        query.Trouble.ShouldNotBeNull().Status.ShouldBe(StatusCodes.Status400BadRequest);
    }

    [TestCase("limit=1", 1)]
    [TestCase("limit=1000", 1000)]
    public void Limits_are_inclusive(string text, int limit) => Of(text).Limit().ShouldBe(limit);

    private static QueryReader Of(string text) => new(new QueryCollection(QueryHelpers.ParseQuery(text)), [.. QueryReader.OfFilter, "sort", "limit", "offset"]);
}
