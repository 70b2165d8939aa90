using System.Text;
using Dapper;
using Odoo.Integration.Orders;

namespace Odoo.Integration.Store.Browsing;

/// <summary>The conditions of a filter, in SQL; values are parameters, but for states, which are a closed set.</summary>
internal static class OrderQuery
{
    /// <param name="filter">What is asked for.</param>
    /// <param name="named">The orders that its number names; null where it names none.</param>
    /// <exception cref="FormatException">There is no such state.</exception>
    public static (string Sql, DynamicParameters Values) Of(OrderFilter filter, Guid[]? named)
    {
        var (sql, values) = (new StringBuilder(), new DynamicParameters());
        values.Add("limit", filter.Limit);
        if (filter.Channel is { } channel)
        {
            values.Add("channel", channel);
            sql.Append(" and channel = @channel");
        }

        if (filter.States is { } states)
        {
            sql.Append(" and state in (").AppendJoin(", ", states.Select(static state => $"'{Names.Of(Names.Read<OrderState>(state))}'").DefaultIfEmpty("null")).Append(')');
        }

        if (named is not null)
        {
            values.Add("named", named);
            sql.Append(" and order_id = any (@named)");
        }

        if (filter.Before is { } before)
        {
            values.Add("before", before);
            sql.Append(" and (received_at, order_id) < (select b.received_at, b.order_id from hub.orders b where b.order_id = @before)");
        }

        return (sql.ToString(), values);
    }
}
