-- One order with everything that happened to it. Primary keys, submission_attempt_order, decision_order, decision_alert, receipt_order.
select order_id, channel, external_id, customer_reference, customer, state, reason_code, reason, matched_order, odoo_name, received_at, head_seq,
       coalesce(case when state in ('cleared', 'submitting', 'waiting') then (select string_agg(trouble, '; ') from hub.odoo_trouble) end, last_error) as last_error,
       array_to_string(differences, E'\n') as differences, confirmation, confirmation_words
from hub.orders where order_id = @id;
select body::text as body, edited::text as edited from hub.orders where order_id = @id;
select seq, at, kind, to_state, actor, detail from hub.order_event where order_id = @id order by seq;
select d.at, d.actor, case when d.order_id = @id then d.outcome else 'alert: ' || coalesce(o.external_id, 'an order')
            || case when d.actor like 'user:%' then ' passed, and a person says that it is this one once more' else ' was keyed into Odoo and looks like this one' end end as outcome,
       d.kind, d.probability, d.bits, case when d.order_id = @id then d.matched_order else d.order_id end as matched_order, d.words, d.evidence::text as evidence, d.near::text as near, d.cap_reached, d.reason_code, d.undone_at
from hub.decision d join hub.orders o using (order_id)
where d.order_id = @id or (d.matched_order = @id and d.outcome = 'alert')
order by d.at;
select started_at, ended_at, outcome, words from hub.submission_attempt where order_id = @id order by started_at;
select count(*) from hub.receipt where order_id = @id and outcome = 'duplicate'
