-- The copies of a server, or of all. Primary keys.
select c.server, c.model, c.checked_at, c.swept_at, c.trouble, (select count(*) from hub.odoo_record r where r.server = c.server and r.model = c.model) as records
from hub.odoo_copy c
where $1::text is null or c.server = $1
order by c.server, c.model
