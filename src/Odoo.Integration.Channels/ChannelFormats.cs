using System.Collections.Frozen;

namespace Odoo.Integration.Channels;

/// <summary>The formats of this assembly, by name.</summary>
public sealed class ChannelFormats
{
    private readonly FrozenDictionary<string, IChannelFormat> _byName;

    public ChannelFormats(IEnumerable<IChannelFormat> formats) =>
        _byName = formats.ToFrozenDictionary(static format => format.Name, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Names => _byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>Every public format of the assembly: a new class is all that a new format needs.</summary>
    public static ChannelFormats OfThisAssembly() => new(All<IChannelFormat>());

    public IChannelFormat? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>
    /// The one format that recognises how the file begins; where none or several do, the one whose files end like this. Null when that
    /// leaves none or several.
    /// </summary>
    /// <param name="fileName">Its name, with the ending.</param>
    /// <param name="payload">Can seek; left at its start.</param>
    public IChannelFormat? ForFile(string fileName, Stream payload)
    {
        var start = new byte[PayloadStart.Length];
        payload.Position = 0;
        var length = payload.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        payload.Position = 0;
        return OnlyOne(format => format.Recognises(start.AsSpan(0, length)))
            ?? OnlyOne(format => format.FileEndings.Any(end => fileName.EndsWith(end, StringComparison.OrdinalIgnoreCase)));
    }

    private IChannelFormat? OnlyOne(Func<IChannelFormat, bool> fits) => _byName.Values.Where(fits).Take(2).ToArray() is [var one] ? one : null;

    /// <summary>One of each public class of this assembly that is a <typeparamref name="T"/>.</summary>
    internal static IEnumerable<T> All<T>() => typeof(ChannelFormats).Assembly.GetExportedTypes()
        .Where(static type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(T)))
        .Select(static type => (T)Activator.CreateInstance(type)!);
}
