using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Odoo.Integration.Dedupe.Policies;
using Odoo.Integration.Hub.Commands;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Json;
using Odoo.Integration.UnitTests.Dedupe;

namespace Odoo.Integration.UnitTests.Hub;

public sealed partial class ScreenCommandTests
{
    private const string First = """{"channel":"csv-nord","externalId":"A-1","decision":"clear","kind":null,"probability":0,"matched":null,"evidence":[],"near":[]}""";

    private string _folder = null!;

    [SetUp]
    public void SetUp() => _folder = Directory.CreateTempSubdirectory("hub-screen-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Each_order_is_a_line_of_this_shape_to_the_letter()
    {
        var (code, output, error) = await RunAsync([Line("A-1"), Line("S-9", "crm", reference: null), Line("A-1")]);
        (code, error).ShouldBe((0, string.Empty));
        output.EndsWith('\n').ShouldBeTrue();
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[0].ShouldBe(First);
        lines[1].ShouldMatch(Quarantined().ToString());
        lines[2].ShouldBe("""{"channel":"csv-nord","externalId":"A-1","decision":"duplicate","kind":"same-number","probability":1,"matched":{"channel":"csv-nord","externalId":"A-1"},"evidence":[],"near":[]}""");
    }

    [Test]
    public async Task The_evidence_is_all_fields_in_their_sequence_and_words_for_people()
    {
        var (_, output, _) = await RunAsync([Line("A-1"), Line("S-9", "crm", reference: null)]);
        using var json = JsonDocument.Parse(output.Split('\n')[1]);
        var evidence = json.RootElement.GetProperty("evidence").EnumerateArray().ToArray();
        evidence.Select(static finding => finding.GetProperty("field").GetString()).ShouldBe(["customer", "reference", "lines", "habit", "time", "value", "ship-to", "requested-delivery", "channels"]);
        evidence[2].GetProperty("level").GetString().ShouldBe("lines-equal");
        evidence[2].GetProperty("words").GetString().ShouldBe("the same 3 products and quantities");
        evidence[8].GetProperty("level").GetString().ShouldBe("channels-different");
        json.RootElement.GetProperty("probability").GetDouble().ShouldBeInRange(0.3, 1);
    }

    [Test]
    public async Task A_conflict_names_the_order_that_has_the_number()
    {
        var (code, output, _) = await RunAsync([Line("A-1"), Line("A-1", reference: "PO-9999")]);
        code.ShouldBe(0);
        output.Split('\n')[1].ShouldStartWith("""{"channel":"csv-nord","externalId":"A-1","decision":"quarantine","kind":"identity-conflict","probability":""");
    }

    [Test]
    public async Task A_bad_line_is_told_with_its_place_and_the_others_are_decided_on()
    {
        var (code, output, error) = await RunAsync(["{\"channel\":", Line("A-1"), string.Empty, Line("A-2").Replace("\"quantity\"", "\"quantitty\"", StringComparison.Ordinal), "[]"]);
        code.ShouldBe(1);
        output.ShouldBe(First + "\n");
        var problems = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        problems.Length.ShouldBe(3);
        var file = Path.Combine(_folder, "orders.jsonl");
        problems[0].ShouldStartWith($"{file}:1: ");
        problems[1].ShouldStartWith($"{file}:4: $.lines[0]");
        problems[2].ShouldStartWith($"{file}:5: ");
    }

    [Test]
    public async Task An_order_without_any_time_is_told()
    {
        var (code, _, error) = await RunAsync([Encoding.UTF8.GetString(OrderJson.Write(DedupeGiven.Order() with { OrderedAt = null }))]);
        (code, error.Contains("orders.jsonl:1: $.provenance.receivedAt: ", StringComparison.Ordinal)).ShouldBe((1, true), error);
    }

    [Test]
    public async Task Line_numbers_go_on_from_batch_to_batch()
    {
        var (code, _, error) = await RunAsync([.. Enumerable.Repeat(string.Empty, 2500), "x"]);
        code.ShouldBe(1);
        error.ShouldContain("orders.jsonl:2501: ");
    }

    [Test]
    public async Task An_empty_file_is_no_problem() => (await RunAsync([])).ShouldBe((0, string.Empty, string.Empty));

    [Test]
    public async Task A_policy_may_be_given()
    {
        var policy = await FileAsync("policy.json", (ScreeningPolicy.Default() with { PriorBits = -40 }).Write());
        var (code, output, _) = await RunAsync([Line("A-1"), Line("S-9", "crm", reference: null)], "--policy", policy);
        code.ShouldBe(0);
        output.Split('\n')[1].ShouldContain("\"decision\":\"clear\"");
    }

    [TestCase("{", "the policy cannot be read")]
    [TestCase("null", "the policy is empty")]
    [TestCase("{\"version\":\"x\"}", "the policy cannot be read")]
    public async Task A_broken_policy_is_told(string text, string words)
    {
        var policy = await FileAsync("policy.json", text);
        var (code, output, error) = await RunAsync([Line("A-1")], "--policy", policy);
        (code, output).ShouldBe((2, string.Empty));
        error.ShouldStartWith($"{policy}: {words}");
    }

    [Test]
    public async Task A_policy_that_lacks_a_weight_is_told()
    {
        var policy = await FileAsync("policy.json", ScreeningPolicy.Default().Write().Replace("lines-disjoint", "lines-disjunct", StringComparison.Ordinal));
        var (code, _, error) = await RunAsync([Line("A-1")], "--policy", policy);
        code.ShouldBe(2);
        error.ShouldContain("lines-disjunct");
    }

    [Test]
    public async Task A_wrong_call_is_told()
    {
        (await RunAsync([], "--policy", Path.Combine(_folder, "missing.json"))).Code.ShouldBe(2);
        (await RunAsync([], "--threads", "0")).ShouldBe((2, string.Empty, "--threads takes 1 to 64" + Environment.NewLine));
        (await RunAsync([], "--threads", "65")).Code.ShouldBe(2);
        var error = new StringWriter();
        (await HubCommandLine.RunAsync(["screen", Path.Combine(_folder, "missing.jsonl")], TextWriter.Null, error)).ShouldBe(2);
        error.ToString().ShouldContain("missing.jsonl");
    }

    [Test]
    public async Task However_many_threads_read_the_decisions_are_the_same()
    {
        string[] orders = [.. Enumerable.Range(0, 200).Select(static at => Line($"A-{at % 150}", at % 3 == 0 ? "crm" : "csv-nord", $"PO-{7000 + (at % 40)}"))];
        (await RunAsync(orders, "--threads", "1")).ShouldBe(await RunAsync(orders, "--threads", "4"));
    }

    [GeneratedRegex("""^\{"channel":"crm","externalId":"S-9","decision":"quarantine","kind":"suspected-duplicate","probability":0\.\d{1,6},"matched":\{"channel":"csv-nord","externalId":"A-1"\},"evidence":\[(\{"field":"[a-z-]+","level":"[a-z-]+","bits":-?\d+(\.\d{1,3})?,"words":"[^"]*"\},?){9}\],"near":\[\]\}$""")]
    private static partial Regex Quarantined();

    private static string Line(string number, string channel = "csv-nord", string? reference = "PO-7001") => Encoding.UTF8.GetString(OrderJson.Write(DedupeGiven.Order(reference, channel) with { ExternalId = number }));

    private async Task<string> FileAsync(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string[] lines, params string[] more)
    {
        var path = await FileAsync("orders.jsonl", string.Concat(lines.Select(static line => line + "\n")));
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await HubCommandLine.RunAsync(["screen", path, .. more], output, error), output.ToString(), error.ToString());
    }
}
