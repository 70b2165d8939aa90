-- One order with everything that happened to it. Primary keys, submission_attempt_order, decision_order, receipt_order.
select order_id, channel, external_id, customer_reference, customer, state, reason_code, reason, matched_order, odoo_name, received_at, last_error
from hub.orders where order_id = @id;
select body::text from hub.orders where order_id = @id;
select seq, at, kind, to_state, actor, detail from hub.order_event where order_id = @id order by seq;
select at, actor, outcome, kind, probability, bits, matched_order, words, evidence::text as evidence from hub.decision where order_id = @id order by at;
select started_at, ended_at, outcome, words from hub.submission_attempt where order_id = @id order by started_at;
select count(*) from hub.receipt where order_id = @id and outcome = 'duplicate'
