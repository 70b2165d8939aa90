-- Forgets what was copied from another database than the one that the server is bound to now, or in another shape. Primary keys;
-- keys go by cascade.
with foreign_copy as (
    delete from hub.odoo_copy c using hub.odoo_server s
    where c.server = $1 and c.model = $2 and s.server = c.server and (s.identity <> c.identity or c.shape <> $3)
    returning c.server, c.model
)
delete from hub.odoo_record r using foreign_copy c where r.server = c.server and r.model = c.model
