-- The last seal, and up to where every transaction is finished: events before that cannot grow any more. Primary key.
select s.seal_no, s.to_xid, s.hash, pg_snapshot_xmin(pg_current_snapshot())
from (select 1) one left join lateral (select * from hub.seal order by seal_no desc limit 1) s on true
