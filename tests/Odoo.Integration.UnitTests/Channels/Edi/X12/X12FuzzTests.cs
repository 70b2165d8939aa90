using System.Text;
using Odoo.Integration.Channels.Edi.X12;
using Odoo.Integration.UnitTests.Channels.Fuzz;
using static Odoo.Integration.UnitTests.Channels.X12Text;

namespace Odoo.Integration.UnitTests.Channels.Edi.X12;

public sealed class X12FuzzTests
{
    private static readonly byte[][] Seeds =
    [
        .. new[]
        {
            Interchange([Order(1, "P1"), Order(2, "P2")]),
            Interchange([Order(1, "P1"), Order(2, "P2")], terminator: "\n"),
        }.Select(Encoding.UTF8.GetBytes),
    ];

    [Test]
    public void No_damage_brings_the_reader_down() =>
        Fuzzing.Run(new X12PurchaseOrderFormat().Configure(Given.Profile()), new Mutator(Seeds, Fuzzing.Tokens("*", "~", ">", "^", "ISA*", "IEA*1*000000905~", "ST*850*0001~", "SE*", "GS*", "GE*", "\r\n", "\0", "\uFEFF")), 200_000);
}
