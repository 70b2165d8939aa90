-- Orders by the beginning of their id, or by a number as people know it, the channel's, the customer's or Odoo's. Primary key, orders_external_id and
-- orders_conflict_external_id for each channel (either is used only where its own condition is named), the index of references that screening keeps (for
-- what was screened) and orders_odoo_name.
with recursive channels as (
    (select channel from hub.orders order by channel limit 1)
    union all
    select (select o.channel from hub.orders o where o.channel > c.channel order by o.channel limit 1) from channels c where c.channel is not null
)
select order_id from (
    select order_id from hub.orders where order_id between @from::uuid and @to::uuid
    union
    select o.order_id from channels c join hub.orders o on o.channel = c.channel and o.external_id = @start and o.conflict_of is null where c.channel is not null
    union
    select o.order_id from channels c join hub.orders o on o.channel = c.channel and o.external_id = @start and o.conflict_of is not null where c.channel is not null
    union
    select o.order_id from hub.screening_key k join hub.orders o using (order_id) where k.hash = @reference and (@loosely or o.customer_reference = @start)
    union
    select order_id from hub.orders where odoo_name = @start
) found
limit @limit
