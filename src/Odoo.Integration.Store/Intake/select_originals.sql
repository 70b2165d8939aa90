-- Who has the key or the number: those that were there first, and what is kept beside them as a conflict.
-- Unique indexes orders_key, orders_external_id, orders_conflict_key, orders_conflict_external_id.
select w.ordinal::int, o.order_id, o.fingerprint, o.state, o.received_at, o.conflict_of is not null, o.idempotency_key = w.idempotency_key
from unnest($2::text[], $3::text[], $4::int[]) with ordinality as w (idempotency_key, external_id, revision, ordinal)
join lateral (
    select k.order_id from hub.orders k where k.channel = $1 and k.idempotency_key = w.idempotency_key
    union
    select e.order_id from hub.orders e where e.channel = $1 and e.external_id = w.external_id and e.revision = w.revision
) f on true
join hub.orders o on o.order_id = f.order_id
