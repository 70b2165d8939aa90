using Odoo.Integration.Hub.Commands;
using Odoo.Integration.UnitTests.Channels;

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

    private async Task<(int Code, string Output, string Error)> RunAsync(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text);
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await HubCommandLine.RunAsync(["convert", path], output, error), output.ToString(), error.ToString());
    }
}
