using Odoo.Integration.Hub.Commands.Quarantine;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.UnitTests.Hub.Api;

public sealed class EditCommandTests
{
    private static readonly object?[][] Typed =
    [
        ["3:sku=P-100", new OrderEdit.Line(3, "P-100", null)], ["3:quantity=12.5", new OrderEdit.Line(3, null, 12.5m)], ["1:quantity=0", new OrderEdit.Line(1, null, 0)],
        ["1:sku=A:B=C", new OrderEdit.Line(1, "A:B=C", null)], ["3", null], ["3:sku", null], ["3:sku=", null], [":sku=P", null], ["x:sku=P", null], ["3:price=2", null], ["3:quantity=1,5", null],
        ["3:quantity=-1", null], ["3=sku:P", null],
    ];

    [TestCaseSource(nameof(Typed))]
    public void A_correction_is_read_as_typed(string text, OrderEdit.Line? line) => EditCommand.Read(text).ShouldBe(line);
}
