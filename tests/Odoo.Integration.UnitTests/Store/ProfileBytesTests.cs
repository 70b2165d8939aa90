using System.Text.Json;
using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Indexing;

namespace Odoo.Integration.UnitTests.Store;

public sealed class ProfileBytesTests
{
    /// <summary>Version 1, as it stands in databases since 2026-11: read for ever.</summary>
    private const string Stored =
        "017F00086373762D6E6F72640A343530303031323334357A77EE4A0F47DF08800518204646DF080207633A41434D453116653A45494E4B4155464041" +
        "434D452E4558414D504C4501096E3A41434D45424155010D763A44453132333435363738390A504F20373038312FC3BC0637303831C39C0133020463" +
        "3A484809613A32303039353132ED942D0345555208BAC40700000000000000C0050CFFFFFFFFFFFFDFFF006408B00901110000000000000011000000" +
        "000000000819034B474D0E12000000000000001200000000000000000500010713000000000000001400000000000000150000000000000000010358" +
        "4354088F4E0C000000000000000000020000";

    private static readonly Guid Id = Guid.Parse("019a9c3e-0000-7000-8000-000000000001");

    private static readonly OrderProfile Least = new() { OrderId = Id, Channel = "c", ReceivedAt = DateTimeOffset.MinValue, Customers = [], Currency = "EUR", Lines = [] };

    private static readonly OrderProfile Full = new()
    {
        OrderId = Id, Channel = "csv-nord", ExternalId = "4500012345", Intent = OrderIntent.Create, ReceivedAt = Given.Now.AddTicks(7_123_450), OrderedAt = Given.Now.AddDays(-1),
        Customers = ["c:ACME1", "e:EINKAUF@ACME.EXAMPLE"], CustomerHints = ["n:ACMEBAU"], LinkedNames = ["v:DE123456789"], Reference = "PO 7081/ü", NormalisedReference = "7081Ü", ReleaseNumber = "3",
        Places = ["c:HH", "a:2009512"], RequestedDelivery = new DateOnly(2026, 11, 30), Currency = "EUR", Value = 1234.50m, Basket = -4611686018427387904,
        Lines =
        [
            new ProfileLine(-9007199254740993, 0, 0, 100m, "C62", 12.00m), new ProfileLine(17, 17, 0, 0.25m, "KGM", null), new ProfileLine(18, 0, 18, 5m, "C62", 1m),
            new ProfileLine(19, 20, 21, 1m, "XCT", 99.99m), new ProfileLine(0, 0, 0, 2m, "C62", 0m),
        ],
    };

    private static IEnumerable<TestCaseData> Profiles()
    {
        yield return Case("least", Least);
        yield return Case("most", Full);
        yield return Case("a change", Least with { Intent = OrderIntent.Change });
        yield return Case("a return", Least with { Intent = OrderIntent.Return });
        yield return Case("the last instant", Least with { ReceivedAt = DateTimeOffset.MaxValue.ToUniversalTime(), OrderedAt = DateTimeOffset.MaxValue.ToUniversalTime(), RequestedDelivery = DateOnly.MaxValue });
        yield return Case("the first day", Least with { OrderedAt = DateTimeOffset.MinValue, RequestedDelivery = DateOnly.MinValue });
        yield return Case("empty texts", Least with { ExternalId = string.Empty, Reference = string.Empty, NormalisedReference = string.Empty, ReleaseNumber = string.Empty });
        foreach (var length in new[] { 127, 128, 16383, 16384 })
        {
            yield return Case($"a text of {length} letters", Least with { Reference = new string('x', length), Customers = [new string('ü', length)] });
        }

        foreach (var count in new[] { 1, 127, 128, 1000 })
        {
            yield return Case($"{count} lines", Least with { Lines = [.. Enumerable.Range(1, count).Select(static n => new ProfileLine(n, 0, 0, n, "C62", null))] });
        }

        foreach (var number in new[] { 0m, 0.000m, 1m, -1m, 1.50m, 0.0000000000000000000000000001m, uint.MaxValue, ulong.MaxValue, ulong.MaxValue + 1m, decimal.MaxValue, decimal.MinValue, -0.000001m })
        {
            yield return Case($"the number {number}", Least with { Value = number, Lines = [new ProfileLine(1, 0, 0, number, "C62", number)] });
        }

        foreach (var hash in new[] { long.MinValue, -1, 0, 1, long.MaxValue })
        {
            yield return Case($"the hash {hash}", Least with { Basket = hash, Lines = [new ProfileLine(hash, hash, 0, 1, "KGM", null), new ProfileLine(hash, 0, hash, 1, string.Empty, null)] });
        }
    }

    [TestCaseSource(nameof(Profiles))]
    public void What_is_written_is_read(OrderProfile profile) => Words(ProfileBytes.Read(Id, ProfileBytes.Write(profile))).ShouldBe(Words(profile));

    [Test]
    public void What_was_stored_once_is_read_for_ever()
    {
        Convert.ToHexString(ProfileBytes.Write(Full)).ShouldBe(Stored, "a stored shape that changes needs a version of its own");
        Words(ProfileBytes.Read(Id, Convert.FromHexString(Stored))).ShouldBe(Words(Full));
    }

    [Test]
    public void Bytes_that_are_cut_off_are_refused()
    {
        var bytes = ProfileBytes.Write(Full);
        for (var length = 0; length < bytes.Length; length++)
        {
            Should.Throw<InvalidDataException>(() => ProfileBytes.Read(Id, bytes.AsSpan(0, length)), $"the first {length} of {bytes.Length} bytes");
        }
    }

    [Test]
    public void Bytes_behind_the_end_are_refused() => Should.Throw<InvalidDataException>(static () => ProfileBytes.Read(Id, [.. ProfileBytes.Write(Full), 0]));

    [TestCase(0)]
    [TestCase(2)]
    [TestCase(255)]
    public void Another_version_is_refused_by_name(byte version)
    {
        var bytes = ProfileBytes.Write(Full);
        bytes[0] = version;
        Should.Throw<InvalidDataException>(() => ProfileBytes.Read(Id, bytes)).Message.ShouldContain($"version {version}");
    }

    [Test]
    public void A_profile_of_five_lines_takes_some_200_bytes() => ProfileBytes.Write(Full).Length.ShouldBeInRange(150, 260);

    // Whatever a profile has, by name: a field that is added and not stored shows here.
    private static string Words(OrderProfile profile) => JsonSerializer.Serialize(profile);

    private static TestCaseData Case(string name, OrderProfile profile) => new TestCaseData(profile).SetArgDisplayNames(name);
}
