-- Every event with what its order says of itself, for the check of the chains. Primary key of order_event.
select o.order_id, o.state, o.head_seq, o.head_hash, o.fingerprint, case when coalesce(e.seq, 1) = 1 then o.body::text end, e.seq, e.at, e.kind, e.from_state, e.to_state, e.actor, e.detail, e.prev_hash, e.hash,
       case when coalesce(e.seq, 1) = 1 then o.edited::text end
from hub.orders o left join hub.order_event e using (order_id)
order by o.order_id, e.seq
