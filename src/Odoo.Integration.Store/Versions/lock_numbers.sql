-- Versions of one order are taken one after another, on whichever replica: the locks end with the transaction. Taken sorted,
-- so that two arrivals with several orders in common wait for each other instead of deadlocking.
select pg_advisory_xact_lock(k.key)
from (select distinct hashtextextended($1 || chr(10) || n.number, 4) as key from unnest($2::text[]) as n (number) order by 1) k
