using Microsoft.Extensions.Configuration;
using Odoo.Integration.Channels.Portal.Cxml;
using Odoo.Integration.Channels.Portal.Ubl;

namespace Odoo.Integration.Channels.Portal;

/// <summary>
/// One address for portals of all kinds: canonical JSON, UBL and cXML, told apart by the document itself: its first character, and the name and namespace of its root.
/// The profile has a section for each of the XML formats, <c>Ubl</c> and <c>Cxml</c>.
/// </summary>
public sealed class PortalFormat : IChannelFormat
{
    private static readonly string[] Sections = ["Ubl", "Cxml"];

    public string Name => "portal";

    public IReadOnlyList<string> FileEndings { get; } = [".xml"];

    public IChannelReader Configure(IConfigurationSection profile)
    {
        if (profile.GetChildren().FirstOrDefault(static key => !Sections.Contains(key.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new ProfileException(unknown.Path, "portal knows the sections Ubl and Cxml");
        }

        return new PortalChannelReader(new OrderJsonChannelReader(), new UblOrderFormat().Configure(profile.GetSection("Ubl")), new CxmlOrderFormat().Configure(profile.GetSection("Cxml")));
    }
}
