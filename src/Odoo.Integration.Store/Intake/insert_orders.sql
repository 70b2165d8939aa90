-- New orders; one whose key or number is taken, also by a transaction that is not finished yet (waited for), is left out.
-- Unique indexes orders_key, orders_external_id (conflict_of null) or orders_conflict_key, orders_conflict_external_id.
insert into hub.orders (order_id, channel, idempotency_key, external_id, revision, conflict_of, fingerprint, payload_id, received_at,
                        customer, customer_reference, body, state, state_at, due_at, head_seq, head_hash)
select n.order_id, $13, n.idempotency_key, n.external_id, n.revision, n.conflict_of, n.fingerprint, $10, $11,
       n.customer, n.customer_reference, n.body::json, 'received', $11, $12, 1, n.head_hash
from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::uuid[], $6::bytea[], $7::text[], $8::text[], $9::text[], $14::bytea[])
    as n (order_id, idempotency_key, external_id, revision, conflict_of, fingerprint, customer, customer_reference, body, head_hash)
on conflict do nothing
returning order_id
