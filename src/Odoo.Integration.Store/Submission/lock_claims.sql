-- Claims of all replicas follow one another, until the transaction ends.
select pg_advisory_xact_lock(hashtextextended('hub.submission', 0))
