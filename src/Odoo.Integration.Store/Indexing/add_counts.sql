-- A day's counts, and that it is counted. Primary keys; the row of product_count is held.
with counted as (
    update hub.product_count set counted_through = $4, orders = orders + $3
)
insert into hub.product_share as s (product, orders) select * from unnest($1::bigint[], $2::bigint[])
on conflict (product) do update set orders = s.orders + excluded.orders
