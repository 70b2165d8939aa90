-- By which keys it is found. Primary key.
insert into hub.screening_key (hash, kind, received_at, order_id) select k.hash, k.kind, $3, $4 from unnest($1::bigint[], $2::smallint[]) as k (hash, kind)
on conflict do nothing
