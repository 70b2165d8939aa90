-- The newest orders that are offered for a label. Index decision_sample.
select d.order_id, d.at, o.channel, o.external_id, o.customer_reference, o.customer, d.matched_order, m.channel as matched_channel,
       coalesce(m.external_id, m.customer_reference) as matched_number, d.probability, d.bits, d.evidence::text as evidence, l.outcome as label, l.actor as labelled_by
from hub.decision d
join hub.orders o using (order_id)
left join hub.orders m on m.order_id = d.matched_order
left join lateral (
    select outcome, actor from hub.decision l where l.order_id = d.order_id and l.outcome in ('labelled-new', 'labelled-duplicate') order by l.at desc limit 1
) l on true
where d.sample_rate is not null and (@all or l.outcome is null)
order by d.at desc
limit @limit
