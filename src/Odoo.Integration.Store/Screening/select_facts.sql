-- What is known beside the candidates: how many orders were counted (0), how many of them had each product (1), and with which others the names of the
-- customer go (2). Primary keys. "(select $1)" hides the array's length: PostgreSQL would plan anew for each, and planning takes longer than reading.
select 0, 0::bigint, orders, null::text from hub.product_count
union all
select 1, product, orders, null from hub.product_share where product = any ((select $1::bigint[])::bigint[])
union all
select 2, n.key, l.other_key, l.other
from unnest((select $2::bigint[])) as n (key)
cross join lateral (select other_key, other from hub.linked_name where name_key = n.key offset 0) l
