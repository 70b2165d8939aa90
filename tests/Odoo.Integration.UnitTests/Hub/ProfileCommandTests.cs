using System.Text.Json;
using Odoo.Integration.Hub.Commands;

namespace Odoo.Integration.UnitTests.Hub;

public sealed class ProfileCommandTests
{
    private string _folder = null!;

    [SetUp]
    public void SetUp() => _folder = Directory.CreateTempSubdirectory("hub-profile-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_proposal_is_json_and_what_is_unsure_stands_on_stderr()
    {
        var (code, output, error) = await RunAsync("Orders März.csv", "Bestellnr;Kunde;Artikel;Menge;Einheit\nB-1;K-1;A-1;5;Stk\n");
        code.ShouldBe(0);
        using var json = JsonDocument.Parse(output);
        json.RootElement.GetProperty("csv-orders-m-rz").GetProperty("Profile").GetProperty("Columns").GetProperty("line.sku").GetString().ShouldBe("Artikel");
        error.ShouldContain("certain: line.quantity: 'Menge'");
        error.ShouldContain("missing: no column holds the currency");
    }

    [Test]
    public async Task The_channel_may_be_named() => (await RunAsync("x.csv", "Bestellnr;Kunde;Artikel;Menge\nB-1;K-1;A-1;5\n", "--name", "csv-nord")).Output.ShouldContain("\"csv-nord\"");

    [Test]
    public async Task Where_nothing_can_be_said_the_exit_code_says_so()
    {
        var (code, output, error) = await RunAsync("letter.csv", "Dear all\n");
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain("missing: no column looks like a quantity");
    }

    [Test]
    public async Task A_wrong_call_is_told()
    {
        (await RunAsync("x.csv", "a;b\n", "--name", "Über")).Code.ShouldBe(2);
        (await HubCommandLine.RunAsync(["profile", "suggest", Path.Combine(_folder, "missing.csv")], TextWriter.Null, TextWriter.Null)).ShouldBe(2);
        (await HubCommandLine.RunAsync(["profile", "suggest"], TextWriter.Null, TextWriter.Null)).ShouldBe(2);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string name, string text, params string[] options)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text);
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await HubCommandLine.RunAsync(["profile", "suggest", path, .. options], output, error), output.ToString(), error.ToString());
    }
}
