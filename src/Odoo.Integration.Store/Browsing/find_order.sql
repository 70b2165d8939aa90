-- Orders by the beginning of their id, or by a number as people know it.
select order_id from hub.orders where order_id::text like @start || '%' or external_id = @start or customer_reference = @start limit 2
