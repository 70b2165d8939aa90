-- The newest orders that the tried policy would have decided otherwise. Indexes decision_shadow, decision_order.
select s.order_id, s.at, o.channel, o.external_id, o.customer_reference,
       coalesce((select coalesce(d.kind, d.outcome) from hub.decision d where d.order_id = s.order_id and d.at = s.at and d.outcome <> 'shadow' limit 1), '?') as now,
       coalesce(s.kind, 'clear') as then, s.matched_order, s.probability,
       (select v.outcome || ' by ' || v.actor from hub.decision v where v.order_id = s.order_id and v.actor like 'user:%' order by v.at desc limit 1) as verdict
from (
    select * from hub.decision where outcome = 'shadow' and at >= @since and actor = 'policy:' || @version order by at desc limit @limit
) s
join hub.orders o using (order_id)
order by s.at desc
