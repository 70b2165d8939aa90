-- Appends one event. Primary key (order_id, seq): two moves from one state cannot both be written.
insert into hub.order_event (order_id, seq, at, kind, from_state, to_state, actor, detail, prev_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
