-- All seals. Primary key.
select seal_no, from_xid, to_xid, events, prev_hash, hash from hub.seal order by seal_no
