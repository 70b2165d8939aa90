namespace Odoo.Integration.Channels;

/// <summary>Reads one channel's payloads. Pure: no clock, no database, no state between payloads.</summary>
public interface IChannelReader
{
    /// <summary>Format and version, kept in each order's provenance: <c>x12-850/1</c>.</summary>
    string Adapter { get; }

    /// <summary>
    /// Reads the payload as it is enumerated, one order in memory at a time. Everything found comes out as a
    /// <see cref="ChannelReading"/>, also what is wrong; an empty result does not occur.
    /// </summary>
    /// <param name="payload">The bytes; can seek; read from the start.</param>
    /// <param name="delivery">What is known of them.</param>
    IEnumerable<ChannelReading> Read(Stream payload, Delivery delivery);
}
