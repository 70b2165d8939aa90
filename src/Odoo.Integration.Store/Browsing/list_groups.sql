-- Held orders by what they have in common, the largest first. Index held_group alone, but for what names the few that are shown.
select g.kind, g.key, g.orders, g.highest_risk, g.oldest_held_at, g.sample_id, h.channel, h.reason_code, o.reason, h.customer, h.customer_name, g.currency,
       a.received_from, m.received_from as matched_received_from, case when g.currency is not null then g.value end as value
from (
    select h.group_kind as kind, h.group_key as key, count(*) as orders, sum(h.value) as value, case when min(h.currency) = max(h.currency) then min(h.currency) end as currency, max(h.risk) as highest_risk, min(h.held_at) as oldest_held_at,
           (array_agg(h.order_id))[1] as sample_id
    from hub.held h
    where true {FILTER}
    group by h.group_key, h.group_kind
    order by count(*) desc, min(h.held_at)
    limit @limit
) g
join hub.held h on h.order_id = g.sample_id
join hub.orders o on o.order_id = g.sample_id
left join lateral (select a.received_from from hub.receipt r join hub.arrival a using (arrival_id) where r.order_id = g.sample_id and r.outcome = 'accepted') a on true
left join lateral (select a.received_from from hub.receipt r join hub.arrival a using (arrival_id) where r.order_id = h.matched_order and r.outcome = 'accepted') m on true
order by g.orders desc, g.oldest_held_at
