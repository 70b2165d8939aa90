using Microsoft.Playwright;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Pages;

/// <summary>Debian's chromium, without a window. One for all tests; each has a session of its own in it.</summary>
internal static class Chromium
{
    private const string Variable = "HUB_TEST_CHROMIUM";

    private static readonly SemaphoreSlim Guard = new(1, 1);
    private static IPlaywright? _driver;
    private static IBrowser? _browser;

    /// <summary>Where pictures of pages go: beside the tests' results.</summary>
    public static string Pictures { get; } = Directory.CreateDirectory(Path.Combine(RealServices.Root, ".local", "results", "pages")).FullName;

    /// <summary>The browser; the test is passed over, and says so, where there is none.</summary>
    public static async Task<IBrowser> GetAsync()
    {
        await Guard.WaitAsync();
        try
        {
            if (_browser is null)
            {
                var path = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : "/usr/bin/chromium";
                if (!File.Exists(path))
                {
                    Assert.Ignore($"there is no chromium here ({Variable}, tests/chromium): nothing was looked at");
                }

                _driver = await Playwright.CreateAsync();
                _browser = await _driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"] });
            }

            return _browser;
        }
        finally
        {
            Guard.Release();
        }
    }

    public static async Task EndAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _driver?.Dispose();
        (_browser, _driver) = (null, null);
    }
}
