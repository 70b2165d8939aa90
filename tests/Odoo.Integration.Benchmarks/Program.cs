using Odoo.Integration.Benchmarks;
using Odoo.Integration.SystemTests.Harness;

// Measures the hub and the bare parts it stands on alternately, in one run: machines differ and are shared, ratios last.
var orders = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 2000;
var rounds = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 3;
await RealServices.FindAsync();
var report = new Report();
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
