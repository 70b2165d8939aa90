using Odoo.Integration.Hub.Commands;
using Odoo.Integration.UnitTests.Channels;
using Odoo.Integration.UnitTests.Channels.Edi.Edifact;
using Odoo.Integration.UnitTests.Channels.Portal;
using Odoo.Integration.UnitTests.Channels.Shops;

namespace Odoo.Integration.UnitTests.Hub;

public sealed class ConvertCommandTests
{
    private string _folder = null!;

    [SetUp]
    public void SetUp() => _folder = Directory.CreateTempSubdirectory("hub-convert-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Good_files_are_written_as_json_lines()
    {
        var (code, output, error) = await RunAsync("good.x12", X12Text.Interchange([X12Text.Order(1, "P1"), X12Text.Order(2, "P2")]));
        code.ShouldBe(0);
        error.ShouldBeEmpty();
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Test]
    public async Task What_is_refused_is_said_on_stderr_with_its_place()
    {
        var (code, output, error) = await RunAsync("bad.x12", X12Text.Interchange([X12Text.Order(1, "P1"), X12Text.Order(2, "P2", "PO1*1*0*EA*1**VN*X")]));
        code.ShouldBe(1);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        error.ShouldContain("bad.x12:interchange 905, group 905, message 2, segment 5 (PO1), element 2: ");
    }

    [Test]
    public async Task A_wrong_call_is_told()
    {
        (await RunAsync("file.unknown", "x")).Code.ShouldBe(2);
        (await RunAsync("file.csv", "a;b\n1;2\n")).Error.ShouldContain("--channel");
        var error = new StringWriter();
        (await HubCommandLine.RunAsync(["convert", Path.Combine(_folder, "missing.x12")], TextWriter.Null, error)).ShouldBe(2);
        (await HubCommandLine.RunAsync(["no-such-command"], TextWriter.Null, error)).ShouldBe(2);
    }

    [Test]
    public async Task A_file_is_known_by_how_it_begins_and_the_profile_is_set_by_hand()
    {
        var text = EdifactText.Interchange([EdifactText.Message("1", "BGM+220+P1+9", EdifactText.Line1, "QTY+21:1:QQ", "UNS+S")]);
        (await RunAsync("order.txt", text)).Error.ShouldContain("order.txt:interchange 905, message 1, segment 2 (BGM): nothing says in which currency");
        var (code, output, error) = await RunAsync("order.txt", text, "--set", "Currency=CHF", "--set", "Units:QQ=KGM");
        (code, error).ShouldBe((0, string.Empty));
        output.ShouldContain("\"currency\":\"CHF\"");
        (await RunAsync("order.txt", text, "--set", "Currency")).Code.ShouldBe(2);
        (await RunAsync("order.txt", text, "--set", "Curency=EUR")).Code.ShouldBe(2);
        (await RunAsync("order.txt", text, "--set", "Currency=EUR", "--channel", "x")).Code.ShouldBe(2);
    }

    [Test]
    public async Task Tests_are_read_by_who_only_looks_at_the_file()
    {
        (string Name, string Text, string Key, string[] More)[] files =
        [
            ("test.x12", X12Text.Interchange([X12Text.Order(1, "P1")]).Replace("*0*P*", "*0*T*", StringComparison.Ordinal), "TestInterchanges", []),
            ("test.edifact", EdifactText.Interchange([EdifactText.Order("1", "P1")], tail: "++++++1"), "TestInterchanges", []),
            ("test.json", ShopifyOrderTests.Example.Replace("\"test\":false", "\"test\":true", StringComparison.Ordinal), "TestOrders", ["--format", "shopify-order", "--set", "Skus:Shipping=SHIP"]),
            ("test.cxml", CxmlOrderTests.Example.Replace("\"production\"", "\"test\"", StringComparison.Ordinal), "TestOrders", ["--set", "ShippingSku=SHIP"]),
        ];
        foreach (var (name, text, key, more) in files)
        {
            var (code, output, error) = await RunAsync(name, text, more);
            (code, error).ShouldBe((0, string.Empty), name);
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem(name);
            (code, _, error) = await RunAsync(name, text, [.. more, "--set", key + "=false"]);
            (code, error.Contains(key, StringComparison.Ordinal)).ShouldBe((1, true), error);
        }
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string name, string text, params string[] more)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text);
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await HubCommandLine.RunAsync(["convert", path, .. more], output, error), output.ToString(), error.ToString());
    }
}
