-- The oldest day before $1 that has orders and is not counted; none while another replica counts, while the index is made anew, or while orders of the
-- day are still to be screened and it is not over since $2. Indexes orders_received, orders_state; one row each of product_count and index_rebuild.
select d.day
from (select counted_through from hub.product_count for update skip locked) c
cross join lateral (
    select (min(o.received_at) at time zone 'UTC')::date as day
    from hub.orders o
    where o.received_at >= coalesce((c.counted_through + 1)::timestamp at time zone 'UTC', '-infinity'::timestamptz)
) d
where d.day < $1
  and exists (select from hub.index_rebuild where done_at is not null)
  and ((d.day + 1)::timestamp at time zone 'UTC' <= $2
       or not exists (select from hub.orders o where o.state = 'received' and o.received_at < (d.day + 1)::timestamp at time zone 'UTC'))
