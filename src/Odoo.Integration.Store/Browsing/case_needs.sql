-- What orders lack in Odoo. Primary key of order_need.
select order_id, server, kind, scope, key from hub.order_need where order_id = any (@ids) order by order_id, server, kind, scope, key
