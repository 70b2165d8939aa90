using Microsoft.Playwright;
using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Pages;

/// <summary>A person at a browser of their own, signed in. Anything that a page's script complains of fails the test.</summary>
internal sealed class Session : IAsyncDisposable
{
    public const string Password = "a long enough secret";

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Session(IBrowserContext context, IPage page, World world) => (_context, Page, World) = (context, page, world);

    public IPage Page { get; }

    public World World { get; }

    /// <summary>Makes an account in a world; by the command, as an administrator does.</summary>
    public static Task AddPersonAsync(World world, string name, string role) =>
        CommandLine.RunAsync(world, 0, Password + "\n" + Password + "\n", ["users", "add", name, "--role", role, "--password-stdin"]);

    /// <summary>Signs in, with the mouse.</summary>
    public static async Task<Session> OpenAsync(World world, string name, bool dark = false, int width = 1280, int height = 900)
    {
        var session = await NewAsync(world, dark, width, height);
        await session.Page.GotoAsync("/sign-in");
        await session.Page.GetByLabel("Name").FillAsync(name);
        await session.Page.GetByLabel("Password").FillAsync(Password);
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
        return session;
    }

    /// <summary>A browser in which nobody is signed in.</summary>
    public static async Task<Session> NewAsync(World world, bool dark = false, int width = 1280, int height = 900)
    {
        var browser = await Chromium.GetAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = world.Api.ToString(), ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, ViewportSize = new ViewportSize { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        var session = new Session(context, page, world);
        page.PageError += (_, error) => session._complaints.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            session._complaints.Add($"a dialog of the page's: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Console += (_, message) =>
        {
            // A request that was refused is told by the page; what breaks the rules of the page's policy is not.
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal))
            {
                session._complaints.Add(message.Text);
            }
        };
        return session;
    }

    /// <summary>Goes to a path and waits until the page is there.</summary>
    public async Task<IPage> GoAsync(string path)
    {
        await Page.GotoAsync(path);
        return Page;
    }

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>The line that tells what the last request did.</summary>
    public ILocator Notice => Page.Locator(".notice");

    public void ShouldHaveNoComplaints() => _complaints.ShouldBeEmpty();

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        ShouldHaveNoComplaints();
    }
}
