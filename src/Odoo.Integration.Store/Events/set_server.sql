-- On which Odoo server an order's sale order is; before its number is written, which is unique there. Primary key.
update hub.orders set odoo_server = $2 where order_id = $1 and odoo_server <> $2
