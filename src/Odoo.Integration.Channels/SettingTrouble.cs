using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Odoo.Integration.Channels;

/// <summary>What the configuration binder could not do with a section, for the person who wrote it: which setting it is, and what it takes.</summary>
/// <param name="Key">The setting; the section, where the binder names none.</param>
/// <param name="Words">What is wrong with it, and what to write.</param>
/// <remarks>
/// The binder says it in the text of its exception alone. Where a later .NET words that otherwise, its own words are passed on, and
/// <c>SettingTroubleTests</c> say so.
/// </remarks>
public sealed partial record SettingTrouble(string Key, string Words)
{
    /// <summary>Reads what the binder threw.</summary>
    /// <param name="section">The section that was bound.</param>
    /// <param name="options">The class that it was bound to.</param>
    /// <param name="wrong">What the binder threw.</param>
    public static SettingTrouble Of(IConfigurationSection section, Type options, InvalidOperationException wrong)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(wrong);
        // Of an entry of a list the binder says that it failed, and what failed one further in.
        while (wrong.InnerException is InvalidOperationException inner)
        {
            wrong = inner;
        }

        return ValuePattern().Match(wrong.Message) is { Success: true } value
                ? new SettingTrouble(value.Groups["key"].Value, $"'{value.Groups["value"].Value}' does not do here; {Needed(value.Groups["type"].Value, wrong)}")
            : UnknownPattern().Match(wrong.Message) is { Success: true } unknown ? Unknown(section, options, unknown.Groups["type"].Value, unknown.Groups["key"].Value)
            : new SettingTrouble(section.Path, OwnWords(wrong));
    }

    // The binder names the class that lacks the setting, and not the way to it: that is looked for among what was written.
    private static SettingTrouble Unknown(IConfigurationSection section, Type options, string owner, string key)
    {
        string[] places = owner == options.FullName ? [$"{section.Path}:{key}"]
            : [.. section.AsEnumerable().Select(static entry => entry.Key).Where(path => path.EndsWith(':' + key, StringComparison.OrdinalIgnoreCase))];
        var settings = Find(owner) is { } type ? "; there are " + string.Join(", ", type.GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal)) : string.Empty;
        return places is [var place] ? new SettingTrouble(place, "there is no such setting" + settings) : new SettingTrouble(section.Path, $"in one of its sections there is no setting '{key}'{settings}");
    }

    private static string Needed(string type, InvalidOperationException wrong) => type switch
    {
        "System.Boolean" => "write true or false",
        "System.Int32" => $"write a whole number, at most {int.MaxValue}",
        "System.Int64" => $"write a whole number, at most {long.MaxValue}",
        "System.Double" or "System.Decimal" => "write a number, with a point before its decimals",
        _ when Find(type) is { IsEnum: true } choice => "write one of " + string.Join(", ", Enum.GetNames(choice)),
        _ => OwnWords(wrong),
    };

    // An enum may stand in another assembly than the class that has it.
    private static Type? Find(string type) => AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(type)).FirstOrDefault(static found => found is not null);

    private static string OwnWords(InvalidOperationException wrong) => (wrong.InnerException ?? wrong).Message;

    [GeneratedRegex("^Failed to convert configuration value '(?<value>.*)' at '(?<key>.*)' to type '(?<type>[^']*)'\\.", RegexOptions.Singleline)]
    private static partial Regex ValuePattern();

    [GeneratedRegex("were not found on the instance of (?<type>[^:]*): '(?<key>[^']*)'")]
    private static partial Regex UnknownPattern();
}
