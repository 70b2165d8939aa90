-- The next seal. Primary key: two replicas cannot both make it.
insert into hub.seal (seal_no, at, from_xid, to_xid, events, prev_hash, hash) values ($1, $2, $3, $4, $5, $6, $7)
