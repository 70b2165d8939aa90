-- Held orders that fit, a page in one of three sequences. Indexes held_risk, held_held_at, held_value; held_channel, held_reason, held_customer, held_group,
-- held_search where the filter is narrower. What stands in braces is what the caller asks for: a condition that is not asked for is not there, so that each
-- list has the plan of its own index.
select h.order_id, h.channel, o.external_id, o.customer_reference, h.customer, h.customer_name, h.reason_code, o.reason, h.matched_order, h.value, h.currency, h.risk,
       h.received_at, h.held_at, h.assigned_to, v.looked_at_by, o.head_seq
from (select * from hub.held h where true {FILTER} order by {SORT} limit @limit offset @offset) h
join hub.orders o using (order_id)
left join lateral (
    select string_agg(w.actor, ', ' order by w.at desc) as looked_at_by from hub.viewing w where w.order_id = h.order_id and w.at > @lookedAfter
) v on true
order by {SORT}
