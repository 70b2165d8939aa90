-- The order a person decides on, held until the verdict is written. Primary key, decision_order.
select state, attempts, head_seq, head_hash, exists (select from hub.decision d where d.order_id = o.order_id and d.policy_version is not null),
       coalesce((select a.outcome = 'unknown' from hub.submission_attempt a where a.order_id = o.order_id order by a.started_at desc limit 1), false)
from hub.orders o where order_id = $1 for update
