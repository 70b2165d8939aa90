-- How many orders were counted (product 0), and how many of them had each product. Primary key.
select 0::bigint, orders from hub.product_count
union all
select product, orders from hub.product_share where product = any ($1::bigint[])
