-- Appends events. Primary key (order_id, seq): two moves from one state cannot both be written.
insert into hub.order_event (order_id, seq, at, kind, from_state, to_state, actor, detail, prev_hash, hash)
select * from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bytea[], $10::bytea[])
