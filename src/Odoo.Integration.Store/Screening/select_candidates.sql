-- Earlier orders that share a key: for each key the newest within its horizon, one more than are compared, to tell that there are more. Primary key of screening_key,
-- which holds all that is asked, read backwards; then one row of order_profile a candidate, by its primary key.
-- $1 the order, $2 its keys, $3 their horizons in hours, $4 the limit. found_by has a bit for each key by which an order was found.
select p.order_id, c.found_by, p.is_held, p.is_void,
       case when p.withdrawn_by is null then false else (select w.state <> 'rejected' from hub.orders w where w.order_id = p.withdrawn_by) end,
       p.profile
from (
    select f.order_id, bit_or(1::bigint << (k.place::int - 1)) as found_by
    from unnest((select $2::bigint[]), (select $3::int[])) with ordinality as k (hash, hours, place)
    cross join lateral (
        select s.order_id
        from hub.screening_key s
        where s.hash = k.hash and s.received_at >= (select o.received_at from hub.orders o where o.order_id = $1) - k.hours * interval '1 hour' and s.order_id <> $1
        order by s.received_at desc, s.order_id desc
        limit $4
    ) f
    group by f.order_id
) c
cross join lateral (select * from hub.order_profile p where p.order_id = c.order_id offset 0) p
