-- How far the copy is, begun where there is none. Nothing while the server is bound to no database. Primary keys.
with bound as (
    select identity from hub.odoo_server where server = $1
), made as (
    insert into hub.odoo_copy (server, model, identity, shape) select $1, $2, identity, $3 from bound on conflict (server, model) do nothing
)
select c.cursor_at, c.checked_at, c.swept_at, c.sweep_cursor, c.sweep_after, c.refused_at
from bound left join hub.odoo_copy c on c.server = $1 and c.model = $2
