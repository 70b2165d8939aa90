using System.Text;
using Odoo.Integration.Channels;
using Odoo.Integration.Channels.Edi.X12;
using Odoo.Integration.Orders;
using Odoo.Integration.UnitTests.Channels.Fuzz;
using static Odoo.Integration.UnitTests.Channels.X12Text;

namespace Odoo.Integration.UnitTests.Channels.Edi.X12;

[Category("Fuzz")]
public sealed class X12FuzzTests
{
    private static readonly byte[][] Seeds =
    [
        .. new[]
        {
            Interchange([Order(1, "P1"), Order(2, "P2")]),
            Interchange([Order(1, "P1", "PO1*1*10*EA*1**VN*A", "SCH*4*EA***002*20261201", "SCH*6*EA***002*20261202", "SAC*A*B280***100", "CTT*1*10", "AMT*TT*9")], terminator: "\n"),
            Interchange([Order(1, "P1", "PO1*1*30*EA*2*HP*VN*A", "SDQ*EA*92*0001*10*0002*20", "PID*F****TEXT", "CTP******DIS*.8", "SLN*1**I*1*EA")], terminator: "'\r\n", element: '+'),
            Of("BCH*04*SA*P**2*20261101*****20261120", "SAC*C*D240***1500", "N1*ST*X*UL*4012345000009", "N3*STREET", "N4*CITY*OH*1*US", "POC*1*QI*5**EA:2*2**VN*A", "POC*2*DI******VN*B"),
            Interchange([Order(1, "P1")]).Replace("*0*P*", "*1*P*", StringComparison.Ordinal).Replace("*U*00401*", "*^*00801*", StringComparison.Ordinal),
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Tokens = Fuzzing.Tokens(
        "*", "~", ">", "^", ":", "\r\n", "\0", "\u00ff", "-", "99999999999999999999999", ".00000000001", "1E9", "ISA*", "IEA*1*000000905~", "GS*PO*A*B*20261120*1403*1*X*004010~", "GE*1*1~", "ST*850*0001~",
        "ST*860*0001~", "SE*5*0001~", "BEG*00*SA*P**20261120~", "BCH*04*SA*P~", "PO1*1*1*EA*1**VN*A~", "POC*1*DI******VN*A~", "SDQ*EA*92*1*1~", "SCH*1*EA***002*20261201~", "SAC*A*B280*****5*1000~",
        "SAC*C*D240***99999999999~", "CTT*1*1~", "AMT*TT*1~", "*EA*", "*20261120*", "*0*T*>", "N1*BY*", "TA1~", "*HP*");

    [TestCase]
    [TestCase("Identity", "Content")]
    public void No_damage_brings_the_reader_down(params string[] profile)
    {
        (string, string)[] more = profile.Length == 2 ? [(profile[0], profile[1]), ("ManyPartners", "true"), ("AllowanceSkus:*", "A"), ("ChargeSkus:*", "C")] : [];
        Fuzzing.Run(new X12PurchaseOrderFormat().Configure(Given.Profile([("Currency", "USD"), .. more])), new Mutator(Seeds, Tokens), 100_000, Check);
    }

    // What is read keeps to the rules of a canonical order, whatever was done to it.
    private static void Check(ChannelReading reading)
    {
        if (reading is ChannelReading.Found found)
        {
            Assert.That(OrderRules.Check(found.Order), Is.Empty);
            Assert.That(found.Order.ExternalId, Is.Not.Empty);
        }
    }

    [Test]
    public void A_large_interchange_takes_no_more_memory_than_a_small_one()
    {
        var lines = Enumerable.Range(1, 2000).Select(static number => $"PO1*{number}*1*EA*1**VN*A{number}*BP*B{number}");
        var payload = Encoding.UTF8.GetBytes(Interchange(Enumerable.Range(1, 20).Select(number => Order(number, $"P{number}", [.. lines]))));
        using var stream = new MemoryStream(payload);
        var reader = new X12PurchaseOrderFormat().Configure(Given.Profile());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        foreach (var reading in reader.Read(stream, Given.Delivery(payload)))
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        most.ShouldBeLessThan(payload.Length);
    }
}
