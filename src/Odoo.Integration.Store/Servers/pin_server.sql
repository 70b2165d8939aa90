-- Pins a server's database when it is first met; answers with what is pinned, also to the second of two at once. Primary key.
insert into hub.odoo_server (server, identity, pinned_at) values ($1, $2, $3) on conflict (server) do update set identity = hub.odoo_server.identity returning identity
