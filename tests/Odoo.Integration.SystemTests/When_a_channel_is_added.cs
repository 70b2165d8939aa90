using System.Diagnostics;
using System.Text.RegularExpressions;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests;

/// <summary>Follows <c>adding-a-channel.md</c> to the letter, in a copy of the sources: what the page says is what works.</summary>
public sealed partial class When_a_channel_is_added
{
    private static readonly TimeSpan LimitOnHangs = TimeSpan.FromMinutes(5);

    private readonly string _copy = Directory.CreateTempSubdirectory("hub-channel-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_copy, recursive: true);

    [Test]
    public async Task The_page_is_all_it_takes()
    {
        var root = RealServices.Root;
        await CopyAsync(root);
        var page = await File.ReadAllTextAsync(Path.Combine(root, "src", "Odoo.Integration.Channels", "adding-a-channel.md"));
        var files = FilePattern().Matches(page);
        files.Count.ShouldBe(4, "two classes, the configuration, the sample");
        foreach (Match file in files)
        {
            var path = Path.Combine(_copy, file.Groups["path"].Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Exists(path).ShouldBeFalse("the page adds files, it changes none");
            await File.WriteAllTextAsync(path, file.Groups["text"].Value);
        }

        var command = CommandPattern().Match(page).Groups["text"].Value;
        var (exitCode, output) = await RunAsync(command);
        exitCode.ShouldBe(1, output);
        foreach (var expected in OutputPattern().Match(page).Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            output.ShouldContain(expected);
        }
    }

    // What a build needs: sources and the files at the top, nothing that was built.
    private async Task CopyAsync(string root)
    {
        var (exitCode, words) = await RunAsync($"cp -r '{root}/src' '{root}/deploy' . && cp '{root}'/*.props '{root}/global.json' '{root}/.editorconfig' . && find . -type d \\( -name bin -o -name obj \\) -prune -exec rm -rf {{}} +");
        exitCode.ShouldBe(0, words);
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = _copy, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = new CancellationTokenSource(LimitOnHangs);
        var (output, error) = (shell.StandardOutput.ReadToEndAsync(limit.Token), shell.StandardError.ReadToEndAsync(limit.Token));
        await shell.WaitForExitAsync(limit.Token);
        return (shell.ExitCode, await output + await error);
    }

    [GeneratedRegex("^`(?<path>[^`]+)`:\\n\\n```(csharp|json|text)\\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FilePattern();

    [GeneratedRegex("^```sh\\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CommandPattern();

    [GeneratedRegex("^```output\\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex OutputPattern();
}
