-- All seals, and whether each ends beyond the transaction numbers of this cluster. Primary key.
select seal_no, from_xid, to_xid, events, prev_hash, hash, to_xid > pg_snapshot_xmax(pg_current_snapshot()) from hub.seal order by seal_no
