-- Why no order goes to a server; its beginning stays while the reason is the same. Primary key.
insert into hub.odoo_trouble (server, trouble, since) values ($1, $2, $3)
on conflict (server) do update set trouble = excluded.trouble, since = case when hub.odoo_trouble.trouble = excluded.trouble then hub.odoo_trouble.since else excluded.since end
