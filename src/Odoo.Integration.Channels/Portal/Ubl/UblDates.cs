using Odoo.Integration.Channels.Portal.Xml;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Portal.Ubl;

/// <summary>Dates and indicators of UBL.</summary>
internal static class UblDates
{
    /// <summary>The day asked for: the end of the requested period, else its start, else the dates of UBL 2.0.</summary>
    public static DateOnly? Requested(XmlPart delivery)
    {
        var period = delivery["RequestedDeliveryPeriod"];
        return period["EndDate"].Day() ?? period["StartDate"].Day() ?? delivery["RequestedDeliveryDate"].Day() ?? delivery["LatestDeliveryDate"].Day();
    }

    /// <summary>When the document was written: its date and, where it names one, its time; UTC where that has no zone.</summary>
    public static DateTimeOffset? Issued(XmlPart document)
    {
        if (document["IssueDate"].Day() is not { } day)
        {
            return null;
        }

        var time = document["IssueTime"].Text();
        var text = Orders.Values.CalendarDate.Write(day);
        return document["IssueTime"].Instant(time is null ? text : $"{text}T{time}");
    }

    /// <summary>xsd:boolean; null when missing or neither.</summary>
    public static bool? Flag(XmlPart part)
    {
        switch (part.Text())
        {
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            case { } other:
                part.Refuse($"{Flaw.Quote(other)} is neither true nor false", "send one of them");
                return null;
            default:
                return null;
        }
    }
}
