using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests.Access;

public sealed class When_passwords_are_guessed
{
    [Test]
    public async Task An_account_locks_and_opens_again_by_itself_or_by_an_admin()
    {
        await using var world = await AccessGiven.WorldAsync(settings: [("Access__LockOutTries", "3"), ("Access__LockOutMinutes", "0.1")]);
        await AccessGiven.UserAsync(world, "anna", "reviewer");
        using var browser = new Browser(world.Api);
        for (var n = 0; n < 2; n++)
        {
            (await browser.SignInAsync("anna", "wrong")).ShouldBe("/sign-in?why=refused");
        }

        (await browser.SignInAsync("anna", AccessGiven.Password)).ShouldBe("/", "two are not three");
        for (var n = 0; n < 3; n++)
        {
            (await browser.SignInAsync("Anna", "wrong")).ShouldBe("/sign-in?why=refused");
        }

        (await browser.SignInAsync("anna", AccessGiven.Password)).ShouldBe("/sign-in?why=refused", "it is locked");
        (await CommandLine.RunAsync(world, 0, "users", "list")).ShouldContain("locked until");
        await world.UntilAsync(async () => await browser.SignInAsync("anna", AccessGiven.Password) == "/", static () => "the lock-out does not end");
        (await world.QueryAsync<int>("select failed_sign_ins from hub.account where name = 'anna'")).ShouldBe(0);

        for (var n = 0; n < 3; n++)
        {
            await browser.SignInAsync("anna", "wrong");
        }

        (await CommandLine.RunAsync(world, 0, "users", "unlock", "anna")).ShouldContain("is unlocked");
        (await browser.SignInAsync("anna", AccessGiven.Password)).ShouldBe("/");
        (await CommandLine.RunAsync(world, 1, "users", "unlock", "anna")).ShouldContain("is not locked");
        (await world.QueryAsync<long>("select count(*) from hub.access_event where action = 'locked-out'")).ShouldBe(2);
    }

    [Test]
    public async Task Many_at_once_are_looked_at_no_more_often_than_one_after_another()
    {
        await using var world = await AccessGiven.WorldAsync(settings: ("Access__LockOutTries", "4"));
        await AccessGiven.UserAsync(world, "anna", "admin");
        var browsers = Enumerable.Range(0, 24).Select(_ => new Browser(world.Api)).ToArray();
        (await Task.WhenAll(browsers.Select(static (browser, n) => browser.SignInAsync("anna", $"guess {n}")))).ShouldAllBe(static address => address == "/sign-in?why=refused");
        (await world.QueryAsync<long>("select count(*) from hub.access_event where detail like 'wrong password%'")).ShouldBe(4);
        (await world.QueryAsync<long>("select count(*) from hub.access_event where detail = 'locked out'")).ShouldBe(20);
        Array.ForEach(browsers, static browser => browser.Dispose());
    }

    [Test]
    public async Task Nobody_outside_can_tell_why()
    {
        await using var world = await AccessGiven.WorldAsync(settings: ("Access__LockOutTries", "1"));
        await AccessGiven.UserAsync(world, "anna", "admin");
        await AccessGiven.UserAsync(world, "gone", "admin");
        await AccessGiven.UserAsync(world, "locked", "admin");
        await CommandLine.RunAsync(world, 0, "users", "disable", "gone");
        await CommandLine.RunAsync(world, 0, "users", "add", "outside", "--role", "viewer", "--openid");
        using var first = new Browser(world.Api);
        await first.SignInAsync("locked", "wrong");

        var answers = new List<string>();
        foreach (var (name, password) in new[] { ("nobody", AccessGiven.Password), ("anna", "wrong"), ("gone", AccessGiven.Password), ("locked", AccessGiven.Password), ("outside", AccessGiven.Password), ("no name", "x"), ("", "") })
        {
            using var browser = new Browser(world.Api);
            using var answer = await browser.PostAsync("/sign-in", ("__RequestVerificationToken", await browser.FormTokenAsync()), ("name", name), ("password", password));
            answer.Headers.Date = null;
            answers.Add($"{answer.StatusCode} {answer.Headers} {await answer.Content.ReadAsStringAsync()}");
        }

        answers.Distinct().Count().ShouldBe(1, string.Join("\n", answers));
        (await world.QueryAsync<string>("select string_agg(split_part(detail, ';', 1), ', ' order by event_id) from hub.access_event where action in ('sign-in-refused', 'locked-out')")).ShouldBe(
            "wrong password, no such account, wrong password, the account is disabled, locked out, the account has no password, no such account, no such account");
    }

    /// <summary>A password is looked at whether there is an account or not: without, an unknown name would be answered in a hundredth of the time.</summary>
    [Test]
    public async Task An_unknown_name_takes_as_long_as_a_wrong_password()
    {
        await using var world = await AccessGiven.WorldAsync(settings: ("Access__LockOutTries", "100"));
        await AccessGiven.UserAsync(world, "anna", "admin");
        using var browser = new Browser(world.Api);
        await browser.SignInAsync("anna", "wrong");
        var known = new List<TimeSpan>();
        var unknown = new List<TimeSpan>();
        for (var n = 0; n < 15; n++)
        {
            known.Add(await TimeAsync(browser, "anna"));
            unknown.Add(await TimeAsync(browser, "nobody"));
        }

        // The least of many: what others do on the machine only adds.
        (unknown.Min() / known.Min()).ShouldBeInRange(0.6, 1.6, $"unknown {unknown.Min()}, known {known.Min()}");
    }

    private static async Task<TimeSpan> TimeAsync(Browser browser, string name)
    {
        var token = await browser.FormTokenAsync();
        var begin = TimeProvider.System.GetTimestamp();
        (await browser.PostAsync("/sign-in", ("__RequestVerificationToken", token), ("name", name), ("password", "wrong"))).Dispose();
        return TimeProvider.System.GetElapsedTime(begin);
    }
}
