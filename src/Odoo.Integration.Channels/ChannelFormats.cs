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

    /// <summary>The one format whose files end like this; null when none or several do.</summary>
    public IChannelFormat? ForFile(string fileName)
    {
        var fitting = _byName.Values.Where(format => format.FileEndings.Any(end => fileName.EndsWith(end, StringComparison.OrdinalIgnoreCase))).ToArray();
        return fitting.Length == 1 ? fitting[0] : null;
    }

    /// <summary>One of each public class of this assembly that is a <typeparamref name="T"/>.</summary>
    internal static IEnumerable<T> All<T>() => typeof(ChannelFormats).Assembly.GetExportedTypes()
        .Where(static type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(T)))
        .Select(static type => (T)Activator.CreateInstance(type)!);
}
