-- The order a person decides on, held until the verdict is written. Primary keys, decision_order, submission_attempt_order.
select o.state, o.attempts, o.head_seq, o.head_hash, exists (select from hub.decision d where d.order_id = o.order_id and d.policy_version is not null),
       coalesce((select a.outcome = 'unknown' from hub.submission_attempt a where a.order_id = o.order_id order by a.started_at desc limit 1), false),
       o.reason_code, o.reason, o.matched_order, o.last_error, o.accepted, o.edited::text, coalesce(o.edited, o.body)::text, o.received_at, h.value, h.held_at, h.assigned_to
from hub.orders o left join hub.held h using (order_id)
where o.order_id = $1
for update of o
