-- Forgets a pin. What was made in the database before stands under its identity from then on: the new one counts its sale orders
-- from 1 again. Primary keys, index orders_odoo_id.
with gone as (
    delete from hub.odoo_server where server = $1 returning server, identity
), orders as (
    update hub.orders o set odoo_server = g.server || '@' || g.identity from gone g where o.odoo_server = g.server and o.odoo_id is not null
), seen as (
    update hub.odoo_order k set server = g.server || '@' || g.identity from gone g where k.server = g.server
), cursor as (
    delete from hub.odoo_order_cursor c using gone g where c.server = g.server
)
select count(*) from gone
