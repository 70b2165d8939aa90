using System.Collections.ObjectModel;
using Microsoft.Extensions.Configuration;

namespace Odoo.Integration.Channels;

/// <summary>
/// A format that channels can speak. Adding one is adding a class that implements this: <see cref="ChannelFormats"/> finds it.
/// </summary>
public interface IChannelFormat
{
    /// <summary>What <c>Channels:NAME:Format</c> calls it, such as <c>x12-850</c>.</summary>
    string Name { get; }

    /// <summary>How its files usually end, with the dot; for <c>convert</c> without a channel.</summary>
    IReadOnlyList<string> FileEndings { get; }

    /// <summary>
    /// Whether a payload that begins so is of this format, whatever the file's name ends with: true only where no other format begins so.
    /// False for a format whose beginning says nothing.
    /// </summary>
    /// <param name="start">The first bytes, at most 512.</param>
    bool Recognises(ReadOnlySpan<byte> start) => false;

    /// <summary>
    /// Profile for someone who only looks at a file (<c>convert</c> without a channel): test messages are read as if they were real. Keys as in
    /// <c>Channels:NAME:Profile</c>; empty where the format knows no tests.
    /// </summary>
    IReadOnlyDictionary<string, string> Trial => ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Makes a reader from a channel's profile.</summary>
    /// <param name="profile">The section <c>Channels:NAME:Profile</c>; may be empty.</param>
    /// <exception cref="ProfileException">The profile is wrong; the message names the key.</exception>
    IChannelReader Configure(IConfigurationSection profile);
}
