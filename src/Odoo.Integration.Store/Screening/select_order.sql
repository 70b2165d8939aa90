-- The order to decide on, held until the decision is written, and the profile of the one that it conflicts with. Primary keys. Not "for update": that
-- would wait for those who write decisions against it, and they for this one's keys.
select o.state, o.attempts, o.head_seq, o.head_hash, o.fingerprint, o.received_at, o.conflict_of, o.idempotency_key, p.profile
from hub.orders o left join hub.order_profile p on p.order_id = o.conflict_of
where o.order_id = $1
for no key update of o
