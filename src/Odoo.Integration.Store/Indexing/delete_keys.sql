-- An order that was cancelled, or changed, is not found by its old keys any more. Primary key.
delete from hub.screening_key s using unnest($1::bigint[], $2::smallint[]) as k (hash, kind)
where s.hash = k.hash and s.received_at = $3 and s.order_id = $4
