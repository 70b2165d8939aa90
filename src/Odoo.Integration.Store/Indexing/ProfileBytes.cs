using Odoo.Integration.Dedupe.Profiles;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Indexing;

/// <summary>
/// The stored form of profiles: a version, then the fields in the order of <see cref="Write"/>. Numbers are LEB128 varints, texts UTF-8 behind their
/// length, instants 100 ns since the year 1. Some 50 of them are read for every order that is screened, so it is short and read without a parser.
/// </summary>
/// <remarks>A field that is added makes version 2; this one is read for ever.</remarks>
internal static class ProfileBytes
{
    public const byte Version = 1;

    // Bits of what may be missing.
    private const int HasExternalId = 1;
    private const int HasOrderedAt = 2;
    private const int HasReference = 4;
    private const int HasNormalisedReference = 8;
    private const int HasRelease = 16;
    private const int HasRequestedDelivery = 32;
    private const int HasValue = 64;

    // Bits of a line.
    private const int HasGtin = 1;
    private const int HasBuyerSku = 2;
    private const int HasLineValue = 4;
    private const int IsInPieces = 8;

    private const string Pieces = "C62";

    public static byte[] Write(OrderProfile profile)
    {
        var bytes = new ByteWriter();
        bytes.Byte(Version);
        bytes.Byte((byte)((profile.ExternalId is null ? 0 : HasExternalId) | (profile.OrderedAt is null ? 0 : HasOrderedAt) | (profile.Reference is null ? 0 : HasReference)
            | (profile.NormalisedReference is null ? 0 : HasNormalisedReference) | (profile.ReleaseNumber is null ? 0 : HasRelease)
            | (profile.RequestedDelivery is null ? 0 : HasRequestedDelivery) | (profile.Value is null ? 0 : HasValue)));
        bytes.Byte((byte)profile.Intent);
        bytes.Text(profile.Channel);
        bytes.Text(profile.ExternalId);
        bytes.Long(profile.ReceivedAt.UtcTicks);
        if (profile.OrderedAt is { } orderedAt)
        {
            bytes.Long(orderedAt.UtcTicks);
        }

        bytes.Texts(profile.Customers);
        bytes.Texts(profile.CustomerHints);
        bytes.Texts(profile.LinkedNames);
        bytes.Text(profile.Reference);
        bytes.Text(profile.NormalisedReference);
        bytes.Text(profile.ReleaseNumber);
        bytes.Texts(profile.Places);
        if (profile.RequestedDelivery is { } day)
        {
            bytes.Number((ulong)day.DayNumber);
        }

        bytes.Text(profile.Currency);
        bytes.Decimal(profile.Value);
        bytes.Long(profile.Basket);
        bytes.Number((ulong)profile.Lines.Length);
        foreach (var line in profile.Lines)
        {
            WriteLine(bytes, line);
        }

        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">It is none, or of a version that this build does not know.</exception>
    public static OrderProfile Read(Guid orderId, ReadOnlySpan<byte> stored)
    {
        var bytes = new ByteReader(stored);
        if (bytes.Byte() is var version && version != Version)
        {
            throw new InvalidDataException($"the profile of order {orderId} is of version {version}, and this build reads version {Version}: a newer build wrote it");
        }

        var has = bytes.Byte();
        var profile = new OrderProfile
        {
            OrderId = orderId,
            Intent = (OrderIntent)bytes.Byte(),
            Channel = bytes.Text(),
            ExternalId = (has & HasExternalId) == 0 ? null : bytes.Text(),
            ReceivedAt = new DateTimeOffset(bytes.Long(), TimeSpan.Zero),
            OrderedAt = (has & HasOrderedAt) == 0 ? null : new DateTimeOffset(bytes.Long(), TimeSpan.Zero),
            Customers = bytes.Texts(),
            CustomerHints = bytes.Texts(),
            LinkedNames = bytes.Texts(),
            Reference = (has & HasReference) == 0 ? null : bytes.Text(),
            NormalisedReference = (has & HasNormalisedReference) == 0 ? null : bytes.Text(),
            ReleaseNumber = (has & HasRelease) == 0 ? null : bytes.Text(),
            Places = bytes.Texts(),
            RequestedDelivery = (has & HasRequestedDelivery) == 0 ? null : DateOnly.FromDayNumber((int)bytes.Number()),
            Currency = bytes.Text(),
            Value = (has & HasValue) == 0 ? null : bytes.Decimal(),
            Basket = bytes.Long(),
            Lines = ReadLines(ref bytes),
        };
        return bytes.IsAtEnd ? profile : throw new InvalidDataException($"the profile of order {orderId} has bytes behind its end");
    }

    private static void WriteLine(ByteWriter bytes, in ProfileLine line)
    {
        bytes.Byte((byte)((line.Gtin == 0 ? 0 : HasGtin) | (line.BuyerSku == 0 ? 0 : HasBuyerSku) | (line.Value is null ? 0 : HasLineValue) | (line.Unit == Pieces ? IsInPieces : 0)));
        bytes.Long(line.Product);
        if (line.Gtin != 0)
        {
            bytes.Long(line.Gtin);
        }

        if (line.BuyerSku != 0)
        {
            bytes.Long(line.BuyerSku);
        }

        bytes.Decimal(line.Quantity);
        if (line.Unit != Pieces)
        {
            bytes.Text(line.Unit);
        }

        bytes.Decimal(line.Value);
    }

    private static ProfileLine[] ReadLines(ref ByteReader bytes)
    {
        var lines = new ProfileLine[bytes.Count()];
        for (var at = 0; at < lines.Length; at++)
        {
            var has = bytes.Byte();
            lines[at] = new ProfileLine(
                bytes.Long(), (has & HasGtin) == 0 ? 0 : bytes.Long(), (has & HasBuyerSku) == 0 ? 0 : bytes.Long(), bytes.Decimal(),
                (has & IsInPieces) != 0 ? Pieces : bytes.Text(), (has & HasLineValue) == 0 ? null : bytes.Decimal());
        }

        return lines;
    }
}
