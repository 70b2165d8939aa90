-- Earlier orders that share a key: for each key the newest $6 within its horizon, and one more to tell that there are more. Primary key of screening_key,
-- which holds all that is asked, read backwards; then one row of order_profile a candidate, by its primary key.
-- $1 the order, $2 its keys, $3 whether a key is the customer's, $4 its horizon in hours; $5 the customer's names, beside which others are known (not more
-- than $8 each), $7 what the basket adds to such a key, $9 the horizon of those.
select p.order_id, c.is_recent, p.is_held, p.withdrawn_by is not null and w.state <> 'rejected', p.is_void or c.nearest > $6, c.farthest > $6, p.profile
from (
    select f.order_id, bool_or(f.is_customer and f.place <= $6) as is_recent, min(f.place) as nearest, max(f.place) as farthest
    from hub.orders o
    cross join lateral (
        select * from unnest($2::bigint[], $3::boolean[], $4::int[]) as k (hash, is_customer, hours)
        union
        select x.hash, x.is_customer, $9
        from unnest($5::bigint[]) as n (key)
        cross join lateral (select other_key, count(*) over () as others from hub.linked_name where name_key = n.key) l
        cross join lateral (values (l.other_key, true), (l.other_key # $7, false)) as x (hash, is_customer)
        where l.others <= $8 and (x.is_customer or $7 <> 0) and x.hash <> all ($2)
    ) k
    cross join lateral (
        select s.order_id, k.is_customer, row_number() over (order by s.received_at desc, s.order_id desc) as place
        from hub.screening_key s
        where s.hash = k.hash and s.received_at >= o.received_at - k.hours * interval '1 hour' and s.order_id <> o.order_id
        order by s.received_at desc, s.order_id desc
        limit $6 + 1
    ) f
    where o.order_id = $1
    group by f.order_id
) c
cross join lateral (select * from hub.order_profile p where p.order_id = c.order_id offset 0) p
left join hub.orders w on w.order_id = p.withdrawn_by
