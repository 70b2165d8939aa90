-- What an order lacks in Odoo, in place of what it lacked before. Primary key.
insert into hub.order_need (order_id, server, kind, scope, key) select $1, $2, * from unnest($3::text[], $4::text[], $5::text[]) on conflict do nothing
