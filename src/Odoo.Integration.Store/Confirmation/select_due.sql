-- Sale orders to confirm, the oldest first. Index orders_confirmation.
select order_id, odoo_id from hub.orders
where confirmation = 'due' and confirmation_due_at <= $1 and odoo_server = $2
order by confirmation_due_at, order_id
limit $3
