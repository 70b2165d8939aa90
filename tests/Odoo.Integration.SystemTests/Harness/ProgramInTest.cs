using System.Diagnostics;
using System.Text;

namespace Odoo.Integration.SystemTests.Harness;

/// <summary>A program of the solution as a process of its own, which can be killed.</summary>
internal sealed class ProgramInTest : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _mark;

    private ProgramInTest(Process process, string mark) => (_process, _mark) = (process, mark);

    public int Id => _process.Id;

    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Peak of resident memory, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            var peak = File.ReadLines($"/proc/{Id}/status").First(static line => line.StartsWith("VmHWM", StringComparison.Ordinal));
            return long.Parse(new string([.. peak.Where(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture) * 1024;
        }
    }

    /// <summary>Starts a program and waits until it says where it listens.</summary>
    public static async Task<(ProgramInTest Program, string Address)> StartAsync(string project, string name, IEnumerable<string> arguments, IDictionary<string, string?> environment, string mark)
    {
        // Beside this project's own output, of the same configuration.
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(own.Parent!.Parent!.FullName, project, own.Name, name + ".dll");
        var start = new ProcessStartInfo("dotnet", [path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        var program = new ProgramInTest(Process.Start(start)!, mark);
        program._process.OutputDataReceived += program.Take;
        program._process.ErrorDataReceived += program.Take;
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        program._process.EnableRaisingEvents = true;
        program._process.Exited += (_, _) => program._address.TrySetException(new InvalidOperationException($"{name} ended while starting: {program.Log}"));
        try
        {
            return (program, await program._address.Task.WaitAsync(TimeSpan.FromSeconds(60)));
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>SIGKILL: not an instruction more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Take(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not { } text)
        {
            return;
        }

        lock (_log)
        {
            _log.AppendLine(text);
        }

        if (text.StartsWith(_mark, StringComparison.Ordinal))
        {
            _address.TrySetResult(text[_mark.Length..].Trim());
        }
    }
}
