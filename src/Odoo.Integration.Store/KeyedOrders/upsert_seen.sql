-- How a sale order was seen last. Primary key.
insert into hub.odoo_order (server, odoo_id, order_id, write_date, state) values ($1, $2, $3, $4, $5)
on conflict (server, odoo_id) do update set order_id = excluded.order_id, write_date = excluded.write_date, state = excluded.state
