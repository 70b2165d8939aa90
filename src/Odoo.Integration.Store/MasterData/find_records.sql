-- Records in use that have one of the keys; none where the copy is of another database than the server is bound to, has another
-- shape, or was not checked since $5. Index odoo_key_key, primary keys.
select k.key, r.body::text
from hub.odoo_copy c
join hub.odoo_server s on s.server = c.server and s.identity = c.identity
join hub.odoo_key k on k.server = c.server and k.model = c.model and k.kind = $3 and k.key = any ($4::text[])
join hub.odoo_record r on r.server = k.server and r.model = k.model and r.id = k.id
where c.server = $1 and c.model = $2 and c.checked_at >= $5 and c.shape = $6 and r.active
order by k.key, r.id
