-- How one order came, what it is known by, and what was decided on it. Primary keys, receipt_accepted, receipt_order, decision_order.
-- Near candidates stand in a column that came later than this statement: null where the database lacks it.
select o.received_at, o.payload_id, p.size, r.arrival_id, a.received_from, r.position, o.idempotency_key, o.external_id, o.revision, encode(o.fingerprint, 'hex') as fingerprint, o.conflict_of,
       case when o.odoo_id is not null then o.odoo_server end as odoo_server, o.odoo_id
from hub.orders o
left join hub.payload p using (payload_id)
left join hub.receipt r on r.order_id = o.order_id and r.outcome = 'accepted'
left join hub.arrival a using (arrival_id)
where o.order_id = @id;
select a.received_at, a.received_from, r.note from hub.receipt r join hub.arrival a using (arrival_id) where r.order_id = @id and r.outcome = 'duplicate' order by a.received_at;
select d.at, d.actor, d.policy_version, d.outcome, d.kind, d.probability, d.bits, d.matched_order, concat_ws(' by ', coalesce(m.external_id, m.customer_reference, '-'), m.channel) as matched_number,
       d.words, d.reason_code, d.detail::text as detail, d.undone_at, d.evidence::text as evidence, to_jsonb(d) ->> 'near' as near, d.sample_rate, (y.body::jsonb ->> 'priorBits')::float8 as policy_prior
from hub.decision d
left join hub.orders m on m.order_id = d.matched_order
left join hub.policy y on y.version = d.policy_version
where d.order_id = @id
order by d.at, d.decision_id
