-- Orders that share a blocking key are decided one after another, on whichever replica: the locks end with the transaction.
-- The keys come sorted, so that two orders with several keys in common wait for each other instead of deadlocking.
select pg_advisory_xact_lock(key) from unnest($1::bigint[]) as k (key)
