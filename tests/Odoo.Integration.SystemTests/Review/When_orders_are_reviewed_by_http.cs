using System.Net;
using Odoo.Integration.Store.Access;
using Odoo.Integration.SystemTests.Harness;
using static Odoo.Integration.SystemTests.Review.ReviewGiven;

namespace Odoo.Integration.SystemTests.Review;

public sealed class When_orders_are_reviewed_by_http
{
    [Test]
    public async Task Of_two_who_decide_at_once_the_second_is_told_who_what_and_when()
    {
        await using var world = await CreateAsync(undoSeconds: "600");
        var (anna, ben) = (await ApiClient.CreateAsync(world, "anna"), await ApiClient.CreateAsync(world, "ben"));
        var path = await HeldPathAsync(world, anna);
        var seen = await anna.GetAsync(path);
        (seen.ETag, seen.Text("state")).ShouldBe(((await ben.GetAsync(path)).ETag, "quarantined"));
        seen.Body.GetProperty("decisions")[0].GetProperty("evidence").GetArrayLength().ShouldBeGreaterThan(3);
        seen.Body.GetProperty("order").GetProperty("externalId").GetString().ShouldBe("S-1");

        (await ben.PostAsync(path + "/release", "{}")).Status.ShouldBe((HttpStatusCode)428);
        var released = await anna.PostAsync(path + "/release", """{"reason":"new-demand","note":"two branches"}""", seen.ETag);
        (released.Status, released.Text("state")).ShouldBe((HttpStatusCode.OK, "cleared"));
        released.Body.GetProperty("goesOnAt").GetDateTimeOffset().ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddMinutes(5));

        var late = await ben.PostAsync(path + "/reject", "{}", seen.ETag);
        (late.Status, late.Problem, late.Text("by"), late.Text("what"), late.Text("state")).ShouldBe((HttpStatusCode.PreconditionFailed, "moved-on", "key:anna", "released", "cleared"));
        (await ben.PostAsync(path + "/reject", "{}", "*")).Problem.ShouldBe("not-waiting");

        // Taking back names what was seen too: anna's verdict, not one that came after.
        (await ben.PostAsync(path + "/undo", null, seen.ETag)).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        var undone = await anna.PostAsync(path + "/undo", null, released.ETag);
        (undone.Status, undone.Text("state"), undone.ETag).ShouldBe((HttpStatusCode.OK, "quarantined", (await ben.GetAsync(path)).ETag));
        (await anna.PostAsync(path + "/undo", null, undone.ETag)).Problem.ShouldBe("not-undone");
        (await anna.PostAsync(path + "/reject", """{"reason":"test"}""", undone.ETag)).Text("state").ShouldBe("rejected");
        (await world.QueryAsync<string>("select string_agg(actor || ' ' || kind, ', ' order by seq) from hub.order_event where kind in ('released', 'undone', 'rejected')"))
            .ShouldBe("key:anna released, key:anna undone, key:anna rejected");
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task Of_very_many_who_decide_at_once_one_decides()
    {
        await using var world = await CreateAsync(undoSeconds: "600");
        var client = await ApiClient.CreateAsync(world, "anna");
        var path = await HeldPathAsync(world, client);
        var tag = (await client.GetAsync(path)).ETag;
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => client.PostAsync(path + (n % 2 == 0 ? "/release" : "/reject"), "{}", tag)));
        answers.Count(static answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(static answer => answer.Status == HttpStatusCode.PreconditionFailed).ShouldBe(15);
    }

    [Test]
    public async Task Each_verdict_is_carried_out_and_a_wrong_one_refused()
    {
        await using var world = await CreateAsync(undoSeconds: "0");
        var client = await ApiClient.CreateAsync(world, "anna");
        var path = await HeldPathAsync(world, client);

        async Task<ApiAnswer> NowAsync(string verdict, string json) => await client.PostAsync($"{path}/{verdict}", json, (await client.GetAsync(path)).ETag);
        (await NowAsync("release", """{"reason":"resent"}""")).Problem.ShouldBe("refused");
        (await NowAsync("release", """{"resaon":"new-demand"}""")).Body.GetProperty("problems")[0].GetProperty("path").GetString().ShouldBe("$.resaon");
        (await NowAsync("duplicate", """{"of":"no-such"}""")).Problem.ShouldBe("no-such-original");
        (await NowAsync("duplicate", """{"of":"01900000-0000-7000-8000-000000000000"}""")).Problem.ShouldBe("no-such-original");
        (await NowAsync("edit", """{"lines":[{"number":9,"quantity":1}]}""")).Text("detail").ShouldBe("the order has no line 9.");
        (await client.PostAsync(path + "/release", "{}", "7")).Problem.ShouldBe("if-match");
        (await client.PostAsync(path + "/release", null, "*")).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await client.PostAsync(path + "/release", "{}", "\"999\"")).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await client.GetAsync("/v1/quarantine/01900000-0000-7000-8000-000000000000")).Status.ShouldBe(HttpStatusCode.NotFound);

        (await client.PostAsync(path + "/assign", """{"to":"anna"}""")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await client.PostAsync(path + "/notes", """{"text":"asked the customer"}""")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await client.GetAsync("/v1/quarantine?assignedTo=anna")).Body.GetProperty("total").GetInt64().ShouldBe(1);
        (await client.GetAsync("/v1/quarantine?assignedTo=ben")).Body.GetProperty("total").GetInt64().ShouldBe(0);
        (await client.GetAsync("/v1/quarantine?assingedTo=ben")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await client.GetAsync("/v1/quarantine/groups")).Body.GetProperty("groups")[0].GetProperty("orders").GetInt64().ShouldBe(1);

        foreach (var (verdict, json, state) in new[] { ("duplicate", "{}", "duplicate"), ("duplicate", """{"of":"N-1"}""", "duplicate"), ("amendment", "{}", "duplicate"), ("reject", "{}", "rejected") })
        {
            var done = await NowAsync(verdict, json);
            (done.Status, done.Text("state")).ShouldBe((HttpStatusCode.OK, state), verdict);
            (await client.PostAsync(path + "/undo", null, done.ETag)).Text("state").ShouldBe("quarantined");
        }

        (await NowAsync("edit", """{"lines":[{"number":1,"quantity":55}],"reason":"typing-error"}""")).Text("state").ShouldBe("cleared");
        (await world.AtRestAsync(2)).Submitted.ShouldBe(2);
        (await world.Odoo.SaleOrdersAsync()).Single(static order => order.Number == "S-1").Lines[0].Quantity.ShouldBe(55);
        var after = await client.GetAsync(path);
        after.Body.GetProperty("corrected").GetProperty("lines")[0].GetProperty("quantity").GetDecimal().ShouldBe(55);
        after.Body.GetProperty("order").GetProperty("lines")[0].GetProperty("quantity").GetDecimal().ShouldBe(2);
        (await client.PostAsync(path + "/assign", """{"to":"ben"}""")).Problem.ShouldBe("not-waiting");
        (await client.PostAsync(path + "/undo", null, after.ETag)).Text("detail")!.ShouldContain("it was sent to Odoo");
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task Two_people_agree_above_a_value()
    {
        await using var world = await CreateAsync(undoSeconds: "0", ("HUB_Review__TwoPeopleAbove", "1"));
        var (anna, ben) = (await ApiClient.CreateAsync(world, "anna"), await ApiClient.CreateAsync(world, "ben"));
        var path = await HeldPathAsync(world, anna);
        var tag = (await anna.GetAsync(path)).ETag;
        (await anna.PostAsync(path + "/edit", """{"lines":[{"number":1,"quantity":55}]}""", tag)).Status.ShouldBe(HttpStatusCode.Accepted);
        var proposal = (await ben.GetAsync(path)).Body.GetProperty("proposal");
        (proposal.GetProperty("actor").GetString(), proposal.GetProperty("edit").GetProperty("lines")[0].GetProperty("quantity").GetDecimal()).ShouldBe(("key:anna", 55));
        (await anna.PostAsync(path + "/edit", """{"lines":[{"number":1,"quantity":55}]}""", tag)).Problem.ShouldBe("needs-another");
        (await ben.PostAsync(path + "/edit", """{"lines":[{"number":1,"quantity":55}]}""", tag)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Many_are_decided_and_the_rest_is_left_off()
    {
        await using var world = await CreateAsync(undoSeconds: "600", ("HUB_Review__JobsPerSecond", "20"));
        await HeldAsync(world, 60);
        var client = await ApiClient.CreateAsync(world, "anna");
        (await client.PostAsync("/v1/quarantine/bulk", """{"outcome":"rejected","filter":{}}""")).Problem.ShouldBe("body");
        var made = await client.PostAsync("/v1/quarantine/bulk", """{"outcome":"rejected","reason":"cancelled","filter":{"reason":"not-a-new-order","channel":"edi"}}""");
        (made.Status, made.Body.GetProperty("total").GetInt64(), made.Text("title")).ShouldBe((HttpStatusCode.Accepted, 60, "channel edi, reason not-a-new-order"));
        made.Location.ShouldBe(made.Text("href"));
        await world.UntilAsync(async () => (await client.GetAsync(made.Location!)).Body.GetProperty("done").GetInt64() >= 5, static () => "nothing is done");
        var cancelled = await client.PostAsync(made.Location + "/cancel");
        (cancelled.Status, cancelled.Body.GetProperty("left").GetInt64()).ShouldBe((HttpStatusCode.OK, 0));
        var done = cancelled.Body.GetProperty("done").GetInt64();
        done.ShouldBeInRange(5, 59);
        (await client.PostAsync(made.Location + "/cancel")).Problem.ShouldBe("job-over");

        var undo = await client.PostAsync(made.Location + "/undo");
        (undo.Status, undo.Body.GetProperty("total").GetInt64(), undo.Body.GetProperty("undoes").GetGuid()).ShouldBe((HttpStatusCode.Accepted, done, made.Body.GetProperty("id").GetGuid()));
        await world.UntilAsync(async () => (await client.GetAsync(undo.Location!)).Body.GetProperty("finishedAt").ValueKind == System.Text.Json.JsonValueKind.String, static () => "it is not taken back");
        (await client.GetAsync("/v1/quarantine")).Body.GetProperty("total").GetInt64().ShouldBe(60);
        (await client.GetAsync("/v1/jobs?limit=1")).Body.GetProperty("jobs")[0].GetProperty("outcome").GetString().ShouldBe("undone");
        (await client.GetAsync("/v1/jobs/nonsense")).Status.ShouldBe(HttpStatusCode.NotFound);
        await world.ProveLedgerAsync();
    }

    [Test]
    public async Task A_mapping_frees_the_orders_that_wait_for_it()
    {
        await using var world = await CreateAsync(undoSeconds: "0");
        var client = await ApiClient.CreateAsync(world, "anna");
        await world.PostAsync(new Demand("N-1", "C-1", "REF-1", ("A/B & C", 5, 1m)).Json(), "key-0001");
        (await world.AtRestAsync(1)).Quarantined.ShouldBe(1);
        var missing = (await client.GetAsync("/v1/mappings/missing")).Body.GetProperty("missing")[0];
        (missing.GetProperty("key").GetString(), missing.GetProperty("orders").GetInt64()).ShouldBe(("A/B & C", 1));
        var path = $"/v1/mappings/odoo/product?key={Uri.EscapeDataString("A/B & C")}";
        (await client.PutAsync(path, """{"traget":"P-1"}""")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await client.PutAsync("/v1/mappings/elsewhere/product?key=X", """{"target":"P-1"}""")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.PutAsync("/v1/mappings/odoo/product", """{"target":"P-1"}""")).Problem.ShouldBe("query");
        (await client.PutAsync(path, """{"target":"P-1"}""")).Body.GetProperty("job").GetProperty("total").GetInt64().ShouldBe(1);
        await world.UntilAsync(async () => await world.TotalAsync() is { InFlight: 0, Submitted: 1 }, static () => "it does not go on");
        (await client.GetAsync("/v1/mappings")).Body.GetProperty("mappings")[0].GetProperty("actor").GetString().ShouldBe("key:anna");
        (await client.PutAsync(path, """{"target":"P-2"}""")).Body.GetProperty("job").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await client.DeleteAsync(path)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await client.DeleteAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Who_may_not_is_told_and_a_key_of_one_channel_sees_that_channel()
    {
        await using var world = await CreateAsync(undoSeconds: "600");
        var path = await HeldPathAsync(world, await ApiClient.CreateAsync(world, "anna"));
        var (nobody, reader, portal, shop) = (
            new ApiClient(world, null), await ApiClient.CreateAsync(world, "reader", [AccessScopes.ReviewRead]), await ApiClient.CreateAsync(world, "portal-key", null, "portal"), await ApiClient.CreateAsync(world, "shop-key", null, "shop"));
        (await nobody.GetAsync("/v1/quarantine")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await nobody.PostAsync(path + "/release", "{}", "*")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await reader.GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
        (await reader.PostAsync(path + "/release", "{}", "*")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.PostAsync("/v1/quarantine/bulk", """{"outcome":"rejected","filter":{"channel":"shop"}}""")).Status.ShouldBe(HttpStatusCode.Forbidden);

        (await portal.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portal.PostAsync(path + "/release", "{}", "*")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portal.PostAsync(path + "/notes", """{"text":"hello"}""")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portal.GetAsync("/v1/quarantine")).Body.GetProperty("total").GetInt64().ShouldBe(0);
        (await portal.GetAsync("/v1/quarantine?channel=shop")).Body.GetProperty("total").GetInt64().ShouldBe(0);
        (await portal.GetAsync("/v1/jobs")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await portal.PutAsync("/v1/mappings/odoo/product?key=X", """{"target":"P-1"}""")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await shop.GetAsync("/v1/quarantine")).Body.GetProperty("total").GetInt64().ShouldBe(1);
        (await shop.PostAsync(path + "/reject", "{}", "*")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task What_is_nowhere_is_a_problem_too_and_the_document_is_open_to_all()
    {
        await using var world = await CreateAsync(undoSeconds: "600");
        using var http = new HttpClient();
        using var document = await http.GetAsync(new Uri(world.Api, "/v1/openapi.json"));
        (document.StatusCode, document.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "application/json"));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(world.Api, "/v1/openapi.json"));
        again.Headers.IfNoneMatch.Add(document.Headers.ETag!);
        using var unchanged = await http.SendAsync(again);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var nowhere = await http.GetAsync(new Uri(world.Api, "/v1/no-such"));
        (nowhere.StatusCode, nowhere.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.NotFound, "application/problem+json"));
    }

    private static async Task<World> CreateAsync(string undoSeconds, params (string Key, string Value)[] settings)
    {
        var world = await World.CreateAsync(startHub: false);
        world.Settings["HUB_Review__UndoSeconds"] = undoSeconds;
        foreach (var (key, value) in settings)
        {
            world.Settings[key] = value;
        }

        await world.StartHubAsync();
        return world;
    }

    // An order that passed, and the same on another channel.
    private static async Task<string> HeldPathAsync(World world, ApiClient client)
    {
        var demand = Demand.Of(1);
        await world.PostAsync(demand.Json(), "key-0001");
        await world.AtRestAsync(1);
        await world.PostAsync((demand with { Number = "S-1" }).Json(), "key-0002", "shop");
        (await world.AtRestAsync(2)).Quarantined.ShouldBe(1);
        return "/v1/quarantine/" + (await client.GetAsync("/v1/quarantine")).Body.GetProperty("orders")[0].GetProperty("id").GetGuid();
    }
}
