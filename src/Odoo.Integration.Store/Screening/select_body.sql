-- The order to decide on, as it is stored, held until the decision is written. Primary key.
select state, attempts, head_seq, head_hash, coalesce(edited, body)::text, received_at, conflict_of, idempotency_key from hub.orders where order_id = $1 for no key update
