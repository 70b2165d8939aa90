-- What people said of a period's orders: the last word on each that says whether it is one demand with another. Indexes orders_received, decision_order.
-- A verdict that was taken back says nothing. "Released" says so only where the order was held for its likeness, and only the first time: later it may have waited for a product.
select distinct on (order_id) order_id, against, is_same, rate
from (
    select v.order_id, v.at, v.outcome in ('duplicate', 'amendment', 'labelled-duplicate') as is_same,
           case when v.outcome = 'released' then h.matched_order else v.matched_order end as against,
           coalesce(case when v.outcome like 'labelled-%' then (
               select c.sample_rate from hub.decision c where c.order_id = v.order_id and c.sample_rate is not null order by c.at desc limit 1) end, 1.0) as rate
    from hub.orders o
    join hub.decision v using (order_id)
    left join lateral (
        select d.matched_order
        from hub.decision d
        where d.order_id = v.order_id and d.at < v.at and d.outcome = 'hold' and d.kind in ('suspected-duplicate', 'suspected-amendment')
          and not exists (select from hub.decision e where e.order_id = d.order_id and e.at > d.at and e.at < v.at and e.outcome = 'released' and e.undone_at is null)
        order by d.at desc limit 1
    ) h on v.outcome = 'released'
    where o.received_at >= @from and o.received_at < @to and v.actor like 'user:%' and v.undone_at is null
      and v.outcome in ('released', 'duplicate', 'amendment', 'labelled-new', 'labelled-duplicate')
) s
where against is not null and against <> order_id
order by order_id, at desc
