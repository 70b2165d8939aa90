-- What is known of sale orders. Primary key, index orders_odoo_id.
select s.odoo_id, coalesce(k.order_id, o.order_id), coalesce(k.write_date, '-infinity'::timestamptz), coalesce(k.state, ''), k.odoo_id is not null
from unnest($2::bigint[]) as s (odoo_id)
left join hub.odoo_order k on k.server = $1 and k.odoo_id = s.odoo_id
left join hub.orders o on o.odoo_server = $1 and o.odoo_id = s.odoo_id
where k.odoo_id is not null or o.order_id is not null
