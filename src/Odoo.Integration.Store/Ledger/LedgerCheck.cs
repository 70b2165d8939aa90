using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;
using Odoo.Integration.Store.Events;

namespace Odoo.Integration.Store.Ledger;

/// <summary>
/// Proves the ledger: every channel's account adds up, every order's chain is whole and ends where the order stands, its
/// content is what was received, every seal covers what it covered, every payload is its own hash.
/// </summary>
public sealed class LedgerCheck(NpgsqlDataSource database, LedgerStore ledger)
{
    private static readonly string SelectChains = Sql.Of<LedgerStore>("select_chains");
    private static readonly string SelectSeals = Sql.Of<LedgerStore>("select_seals");
    private static readonly string SelectPayloads = Sql.Of<LedgerStore>("select_payload_chunks");
    private static readonly string SelectUnaccounted = Sql.Of<LedgerStore>("select_unaccounted");

    /// <summary>The first fault of each kind; empty for a sound ledger.</summary>
    public async Task<IReadOnlyList<LedgerFault>> RunAsync(CancellationToken cancellation)
    {
        var faults = new List<LedgerFault>();
        faults.AddRange((await ledger.ReadAsync(cancellation)).Where(static balance => !balance.IsBalanced).Select(static balance => new LedgerFault(
            $"channel {balance.Channel}", $"{balance.Received} received, but the places they went to hold {balance.Submitted + balance.Duplicate + balance.Quarantined + balance.Rejected + balance.InFlight}")));
        await using var connection = await database.OpenConnectionAsync(cancellation);
        foreach (var check in new[] { CheckReceiptsAsync, CheckChainsAsync, CheckSealsAsync, CheckPayloadsAsync })
        {
            if (await check(connection, cancellation) is { } fault)
            {
                faults.Add(fault);
            }
        }

        return faults;
    }

    private static async Task<LedgerFault?> CheckReceiptsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectUnaccounted, connection);
        return await command.ExecuteScalarAsync(cancellation) is Guid order ? new LedgerFault($"orders {order}", "no receipt accepted this order") : null;
    }

    private static async Task<LedgerFault?> CheckChainsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectChains, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        ChainWalk? walk = null;
        while (await rows.ReadAsync(cancellation))
        {
            var orderId = rows.GetGuid(0);
            if (walk?.OrderId != orderId)
            {
                if (walk?.End() is { } unfinished)
                {
                    return unfinished;
                }

                walk = new ChainWalk(
                    orderId, Names.Read<OrderState>(rows.GetString(1)), rows.GetInt32(2), rows.GetFieldValue<byte[]>(3), ContentFingerprint.Stored(rows.GetFieldValue<byte[]>(4)));
            }

            if (!await rows.IsDBNullAsync(5, cancellation) && walk.CheckBody(rows.GetString(5)) is { } changed)
            {
                return changed;
            }

            if (!await rows.IsDBNullAsync(15, cancellation))
            {
                walk.HoldEdited(rows.GetString(15));
            }

            if (!await rows.IsDBNullAsync(6, cancellation) && walk.Take(ReadEvent(rows)) is { } broken)
            {
                return broken;
            }
        }

        return walk?.End();
    }

    private static OrderEvent ReadEvent(NpgsqlDataReader rows) => new(
        rows.GetGuid(0), rows.GetInt32(6), rows.GetFieldValue<DateTimeOffset>(7), rows.GetString(8), rows.IsDBNull(9) ? null : Names.Read<OrderState>(rows.GetString(9)),
        Names.Read<OrderState>(rows.GetString(10)), rows.GetString(11), rows.GetString(12), rows.GetFieldValue<byte[]>(13), rows.GetFieldValue<byte[]>(14));

    private static async Task<LedgerFault?> CheckSealsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var seals = new List<(long Number, ulong From, ulong To, long Events, byte[] Previous, byte[] Hash, bool IsAhead)>();
        await using (var command = new NpgsqlCommand(SelectSeals, connection))
        {
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                seals.Add((rows.GetInt64(0), rows.GetFieldValue<ulong>(1), rows.GetFieldValue<ulong>(2), rows.GetInt64(3), rows.GetFieldValue<byte[]>(4), rows.GetFieldValue<byte[]>(5), rows.GetBoolean(6)));
            }
        }

        var (number, to, previous) = (0L, 0UL, new byte[32]);
        foreach (var seal in seals)
        {
            var (hash, events) = await SealHash.OfAsync(connection, previous, seal.From, seal.To, cancellation);
            var fault = seal.Number != number + 1 ? $"seal {number + 1} is missing"
                : seal.IsAhead ? "it reaches beyond what this PostgreSQL has written, as after a restore into another cluster: nothing is sealed until transaction numbers are past it (src/decisions/ledger.md)"
                : seal.From != to || !seal.Previous.AsSpan().SequenceEqual(previous) ? "it does not continue the seal before"
                : events != seal.Events ? $"it sealed {seal.Events} events, {events} are there"
                : !hash.AsSpan().SequenceEqual(seal.Hash) ? "the events it sealed are not what they were"
                : null;
            if (fault is not null)
            {
                return new LedgerFault($"seal {seal.Number}", fault);
            }

            (number, to, previous) = (seal.Number, seal.To, seal.Hash);
        }

        return null;
    }

    private static async Task<LedgerFault?> CheckPayloadsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectPayloads, connection);
        await using var rows = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string? current = null;
        while (await rows.ReadAsync(cancellation))
        {
            var payload = rows.GetString(0);
            if (current is not null && current != payload && Differs(hash, current))
            {
                return Changed(current);
            }

            current = payload;
            if (!await rows.IsDBNullAsync(1, cancellation))
            {
                hash.AppendData(rows.GetFieldValue<byte[]>(1));
            }
        }

        return current is not null && Differs(hash, current) ? Changed(current) : null;
    }

    private static bool Differs(IncrementalHash hash, string payload) => PayloadId.FromHash(hash.GetHashAndReset()).Value != payload;

    private static LedgerFault Changed(string payload) => new($"payload {payload}", "its bytes are not what was received");

    /// <summary>Follows one order's chain.</summary>
    private sealed class ChainWalk(Guid orderId, OrderState state, int headSeq, byte[] headHash, ContentFingerprint fingerprint)
    {
        // The contents that people corrected it to, by their hashes: an undone correction is none.
        private readonly Stack<string> _corrections = new();
        private string? _edited;
        private OrderEvent? _last;

        public Guid OrderId => orderId;

        public LedgerFault? CheckBody(string body)
        {
            try
            {
                return ContentFingerprint.Of(StoredOrder.Read(body)) == fingerprint ? null : new LedgerFault($"orders {orderId}", "its content does not have its fingerprint");
            }
            catch (InvalidDataException)
            {
                return new LedgerFault($"orders {orderId}", "its content does not read as an order");
            }
        }

        /// <summary>What it goes on as, in place of what came.</summary>
        public void HoldEdited(string body) => _edited = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(body)));

        public LedgerFault? Take(OrderEvent link)
        {
            var before = _last;
            _last = link;
            var fault = link.Seq != (before?.Seq ?? 0) + 1 ? $"event {(before?.Seq ?? 0) + 1} is missing"
                : !link.PreviousHash.AsSpan().SequenceEqual(before?.Hash ?? new byte[32]) ? "it does not continue the event before"
                : !EventChain.HashOf(link).AsSpan().SequenceEqual(link.Hash) ? "it is not what was written"
                : link.From != before?.To || !OrderMoves.May(link.From, link.To) ? $"the move from {link.From} to {link.To} is not allowed here"
                : before is null && !NamesFingerprint(link.Detail) ? "it does not name the content's fingerprint"
                : null;
            Follow(link);
            return fault is null ? null : new LedgerFault($"order_event ({orderId}, {link.Seq})", fault);
        }

        public LedgerFault? End() => _last is null ? new LedgerFault($"orders {orderId}", "it has no events")
            : _last.Seq != headSeq || !_last.Hash.AsSpan().SequenceEqual(headHash) ? new LedgerFault($"orders {orderId}", $"its last event should be {headSeq}, and is {_last.Seq}")
            : _last.To != state ? new LedgerFault($"orders {orderId}", $"it says {Names.Of(state)}, its last event {Names.Of(_last.To)}")
            : _edited != _corrections.FirstOrDefault() ? new LedgerFault($"orders {orderId}", "it goes on as something else than a person corrected it to")
            : null;

        private void Follow(OrderEvent link)
        {
            if (link.Kind == "edited")
            {
                _corrections.Push(Named(link.Detail, "edited") ?? string.Empty);
            }
            else if (link.Kind == "undone" && Named(link.Detail, "verdict") == "edited")
            {
                _corrections.TryPop(out _);
            }
        }

        private static string? Named(string detail, string name)
        {
            using var json = JsonDocument.Parse(detail);
            return json.RootElement.TryGetProperty(name, out var named) ? named.GetString() : null;
        }

        private bool NamesFingerprint(string detail)
        {
            using var json = JsonDocument.Parse(detail);
            return json.RootElement.TryGetProperty("fingerprint", out var named) && named.GetString() == fingerprint.Hex;
        }
    }
}
