using Odoo.Integration.Benchmarks;
using Odoo.Integration.Benchmarks.Screening;
using Odoo.Integration.SystemTests.Contract;
using Odoo.Integration.SystemTests.Harness;

if (args is ["corpus", .. var asked])
{
    return CorpusDump.Write(asked);
}

// Measures the hub and the bare parts it stands on alternately, in one run: machines differ and are shared, ratios last.
var numbers = args.Where(static arg => char.IsAsciiDigit(arg[0])).Select(static arg => int.Parse(arg, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
var report = new Report();
if (args is ["edi", ..])
{
    EdiSpeed.Measure(numbers.ElementAtOrDefault(0) is > 0 and var megabytes ? megabytes : 1024, numbers.ElementAtOrDefault(1) is > 0 and var repeats ? repeats : 9, report);
    return 0;
}

if (args is ["odoo", ..])
{
    await OdooSpeed.MeasureAsync(
        report, OdooTarget.OfEnvironment() ?? throw new InvalidOperationException("name a server: ODOO_URL, ODOO_DB, ODOO_LOGIN, ODOO_KEY (tests/odoo/server up, then env)"),
        numbers.ElementAtOrDefault(0) is > 0 and var many ? many : 200, numbers.ElementAtOrDefault(1) is > 0 and var times ? times : 3);
    return 0;
}

await RealServices.FindAsync();
if (args is ["master-data", ..])
{
    await MasterDataSpeed.MeasureAsync(
        OdooTarget.OfEnvironment(), numbers.ElementAtOrDefault(0) is > 0 and var partners ? partners : 100_000, numbers.ElementAtOrDefault(1) is > 0 and var products ? products : 50_000);
    return 0;
}

if (args is ["screening", ..])
{
    int[] sizes = args.Contains("--large") ? [10_000, 1_000_000, 10_000_000] : args.Contains("--small") ? [10_000] : [10_000, 1_000_000];
    await ScreeningSpeed.MeasureAsync(sizes, numbers.ElementAtOrDefault(0) is > 0 and var asked2 ? asked2 : 5, keep: args.Contains("--keep"));
    return 0;
}

var orders = numbers.ElementAtOrDefault(0) is > 0 and var many2 ? many2 : 2000;
var rounds = numbers.ElementAtOrDefault(1) is > 0 and var askedRounds ? askedRounds : 3;
for (var round = 1; round <= rounds; round++)
{
    Console.Error.WriteLine($"round {round} of {rounds}, {orders} orders");
    report.Add("bare PostgreSQL: insert of 1 KB and commit, 1 connection, rows/s", await BareParts.CommitsAsync(connections: 1));
    report.Add("bare PostgreSQL: insert of 1 KB and commit, 8 connections, rows/s", await BareParts.CommitsAsync(connections: 8));
    report.Add("bare MassTransit: no-op consume of 2 KB, quorum queue, prefetch 32, messages/s", await BareParts.ConsumesAsync(orders * 5));
    await Throughput.MeasureAsync(orders, report);
}

report.Write(
    ("hub: file to cleared, orders/s", "bare MassTransit: no-op consume of 2 KB, quorum queue, prefetch 32, messages/s"),
    ("hub: file to cleared, orders/s", "bare PostgreSQL: insert of 1 KB and commit, 8 connections, rows/s"),
    ("hub: file to submitted (simulated Odoo, 4 calls at once), orders/s", "bare PostgreSQL: insert of 1 KB and commit, 8 connections, rows/s"));
return 0;
