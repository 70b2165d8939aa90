using Dapper;

namespace Odoo.Integration.Store.Browsing;

/// <summary>The conditions of a filter, in SQL; values are parameters, always.</summary>
internal static class HeldQuery
{
    /// <summary>The index knows three letters in a row and more; fewer are looked for as a customer's whole number.</summary>
    private const int ShortestPart = 3;

    public static (string Sql, DynamicParameters Values) Of(HeldFilter filter)
    {
        var (sql, values) = (new System.Text.StringBuilder(), new DynamicParameters());
        void Add(string name, object? value, string condition)
        {
            if (value is not null)
            {
                values.Add(name, value);
                sql.Append(" and ").Append(condition);
            }
        }

        Add("channel", filter.Channel, "h.channel = @channel");
        Add("reason", filter.ReasonCode, "h.reason_code = @reason");
        Add("customer", filter.Customer, "h.customer = @customer");
        Add("group", filter.Group, "h.group_key = @group");
        Add("heldBefore", filter.HeldBefore, "h.held_at < @heldBefore");
        Add("valueFrom", filter.ValueFrom, "coalesce(h.value, 0) >= @valueFrom");
        Add("valueTo", filter.ValueTo, "coalesce(h.value, 0) <= @valueTo");
        Add("assigned", filter.AssignedTo, "h.assigned_to = @assigned");
        if (filter.Search is { Length: >= ShortestPart } search)
        {
            values.Add("search", "%" + Escape(search.ToLowerInvariant()) + "%");
            values.Add("named", search);
            values.Add("mostFound", HeldBrowser.MostFound);

            // Two look-ups by their own indexes; an "or" of the two would read every row. Not more of them than people look through.
            sql.Append("""
                 and h.order_id in (
                    (select s.order_id from hub.held s where s.search like @search limit @mostFound)
                    union all
                    (select s.order_id from hub.orders m join hub.held s on s.matched_order = m.order_id where m.odoo_name = @named))
                """);
        }
        else
        {
            Add("named", filter.Search is { Length: > 0 } whole ? whole : null, "h.customer = @named");
        }

        return (sql.ToString(), values);
    }

    public static string OrderBy(HeldSort sort) => sort switch
    {
        HeldSort.Age => "h.held_at, h.order_id",
        HeldSort.Value => "coalesce(h.value, 0) desc, h.order_id",
        _ => "h.risk desc, h.order_id",
    };

    /// <summary>The rows behind the order <c>@after</c> in that sequence; its place is looked up first, so that the index is read from there.</summary>
    public static string Behind(HeldSort sort) => sort switch
    {
        HeldSort.Age => "(h.held_at, h.order_id) > ((select p.held_at from hub.held p where p.order_id = @after), @after)",
        HeldSort.Value => Descending("coalesce(h.value, 0)", "coalesce(p.value, 0)"),
        _ => Descending("h.risk", "p.risk"),
    };

    private static string Descending(string here, string there)
    {
        var place = $"(select {there} from hub.held p where p.order_id = @after)";
        return $"{here} <= {place} and ({here} < {place} or h.order_id > @after)";
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
