-- Orders by the beginning of their id, or by a number as people know it, the channel's, the customer's or Odoo's.
select order_id from hub.orders where order_id::text like @start || '%' or external_id = @start or customer_reference = @start or odoo_name = @start limit 2
