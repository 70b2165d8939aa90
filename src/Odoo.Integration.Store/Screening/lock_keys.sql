-- Orders that share a blocking key are decided one after another, on whichever replica: the locks end with the transaction. $1 are the order's own keys,
-- $2 those of its customer's names, beside which others are known (not more than $4 each), and $3 what its basket adds to such a key.
-- The keys are sorted below the call, so that two orders with several keys in common wait for each other instead of deadlocking.
select k.key, pg_advisory_xact_lock(k.key)
from (
    select unnest($1::bigint[]) as key
    union
    select unnest(array[l.other_key, l.other_key # $3])
    from unnest($2::bigint[]) as n (key)
    cross join lateral (select other_key, count(*) over () as others from hub.linked_name where name_key = n.key) l
    where l.others <= $4
    order by 1
) k
