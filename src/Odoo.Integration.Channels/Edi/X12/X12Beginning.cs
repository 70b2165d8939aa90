using System.Globalization;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>What BEG (850) or BCH (860) says: which order it is, and what is to be done.</summary>
/// <remarks>
/// A change is a revision of its order: BCH05 where that is a number, else the minutes since 1970 of the change request (BCH11, or the
/// group's date) with the group's time. The order itself is revision 0.
/// </remarks>
internal sealed class X12Beginning(X12Head head, X12Profile profile, X12Elements elements)
{
    public X12Place Place { get; private set; } = new(2, head.Type == "860" ? "BCH" : "BEG");

    public string Tag { get; } = head.Type == "860" ? "BCH" : "BEG";

    public bool Came { get; private set; }

    public OrderIntent Intent { get; private set; }

    public string? Number { get; private set; }

    public string? Release { get; private set; }

    public DateOnly? Day { get; private set; }

    public int Revision { get; private set; }

    public void Take(Segment segment)
    {
        if (Came || segment.Tag != Tag)
        {
            return;
        }

        Came = true;
        Place = X12Place.Of(segment);
        Intent = Tag == "BEG" ? PurposeOfOrder(segment) : PurposeOfChange(segment);
        Number = elements.Mandatory(segment, 3, "the purchase order number");
        Release = elements.Text(segment, 4);
        Day = elements.Day(segment, Tag == "BEG" ? 5 : 6);
        CheckType(segment);
        Revision = Intent == OrderIntent.Create ? 0 : RevisionOf(segment);
    }

    // A call-off repeats the blanket order's number: its release number makes it another order.
    public string ExternalId(X12Store? store)
    {
        var own = Release is null ? Number : $"{Number}/{Release}";
        var sender = profile.ManyPartners ? head.Interchange.Sender + ":" : string.Empty;
        return store is { } named ? $"{sender}{own}@{named.Code}" : sender + own;
    }

    /// <summary>Takes a line of a change by its code, data element 670. A line says what it is to be, not by how much it changes.</summary>
    public void TakeChange(Segment poc, X12Lines lines)
    {
        switch (poc[2])
        {
            case "DI":
                lines.BeginChange(poc, deleted: true, changes: true);
                break;
            case "CF":
                Intent = OrderIntent.Cancel;
                lines.BeginChange(poc, deleted: false, changes: false);
                break;
            case "NC":
                lines.BeginChange(poc, deleted: false, changes: poc.Has(3));
                break;
            case "AI" or "CA" or "CB" or "CE" or "CT" or "MU" or "PC" or "PQ" or "PR" or "QI" or "QD" or "RA" or "RB" or "RE" or "RM" or "RQ" or "RS" or "RZ" or "QC":
                lines.BeginChange(poc, deleted: false, changes: true);
                CheckQuantities(poc);
                break;
            default:
                elements.Fault(
                    poc, 2, poc.Has(2) ? X12Fault.Elements.InvalidCode : X12Fault.Elements.Missing, $"{Flaw.Quote(poc[2])} is no change of a line that is read here",
                    "send AI to add a line, DI to delete one, CA, QI, QD, PC, RQ or RZ with what it is to be");
                lines.BeginChange(poc, deleted: false, changes: false);
                break;
        }
    }

    // POC04 is what is left to receive, no more than what is ordered; from 007 on it is a composite whose parts 2 and 3 are differences.
    private void CheckQuantities(Segment poc)
    {
        if (poc.Components(4) > 1 && (!poc.Bytes(4, 2).IsEmpty || !poc.Bytes(4, 3).IsEmpty))
        {
            elements.Refuse(poc, 4, "POC04 says by how much the quantity changes", "send in POC03 how much the line is to be");
        }
        else if (poc.Components(4) == 1 && elements.Decimal(poc, 4) is { } left && elements.Decimal(poc, 3) < left)
        {
            elements.Refuse(poc, 4, $"more is left to receive ({left}) than is ordered ({poc[3]})", "send in POC03 how much the line is to be, not by how much it changes");
        }
    }

    // BEG01, data element 353.
    private OrderIntent PurposeOfOrder(Segment beg)
    {
        switch (beg[1])
        {
            case "00" or "07" or "15" or "18":
                return OrderIntent.Create;
            case "04" or "05":
                return OrderIntent.Change;
            case "01" or "03":
                return OrderIntent.Cancel;
            case "06":
                elements.Refuse(beg, 1, "BEG01 06 confirms an order that was placed otherwise", "send the order itself, with 00");
                break;
            case "22":
                elements.Refuse(beg, 1, "BEG01 22 is a copy for information", "send the order itself, with 00");
                break;
            default:
                RefusePurpose(beg, "send 00 for a new order, 05 to replace, 01 to cancel");
                break;
        }

        return OrderIntent.Create;
    }

    private OrderIntent PurposeOfChange(Segment bch)
    {
        switch (bch[1])
        {
            case "00" or "04" or "05" or "07" or "15":
                return OrderIntent.Change;
            case "01" or "03":
                return OrderIntent.Cancel;
            default:
                RefusePurpose(bch, "send 04 to change, 01 to cancel");
                return OrderIntent.Change;
        }
    }

    private void RefusePurpose(Segment segment, string remedy) => elements.Fault(
        segment, 1, segment.Has(1) ? X12Fault.Elements.InvalidCode : X12Fault.Elements.Missing, $"{Flaw.Quote(segment[1])} is no purpose that is read here", remedy);

    // BEG02, data element 92.
    private void CheckType(Segment segment)
    {
        switch (segment[2])
        {
            case "BK" when !profile.BlanketOrders && Intent == OrderIntent.Create:
                elements.Refuse(segment, 2, "BK is a blanket order: it agrees a quantity, its releases (RL) order it", "send the releases, or set BlanketOrders in the channel's profile");
                break;
            case "RL" when Release is null:
                elements.Fault(segment, 4, X12Fault.Elements.ConditionalMissing, "a release (RL) without its release number", "have the partner fill it");
                break;
            case "IN":
                elements.Refuse(segment, 2, "IN is a copy for information", "send the order itself, with SA");
                break;
        }
    }

    private int RevisionOf(Segment segment)
    {
        if (Tag == "BCH" && int.TryParse(segment.Bytes(5), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && sequence > 0)
        {
            return sequence;
        }

        var sent = head.Group.Minutes;
        if (Tag == "BCH" && elements.Day(segment, 11) is { } day)
        {
            return (int)(day.ToDateTime(TimeOnly.MinValue) - DateTime.UnixEpoch).TotalMinutes + ((sent ?? 0) % 1440);
        }

        if (sent is null)
        {
            elements.Refuse(segment, Tag == "BCH" ? 5 : 1, "nothing says which change of the order this is", "have the partner number its changes (BCH05), or date its groups (GS04, GS05)");
        }

        return sent ?? 0;
    }
}
