-- The records in use whose keys or name are nearest to a text, if they are near: pg_trgm's distance to the best run of words, 0
-- to 1. Index odoo_record_near, in its order; the condition on the distance stands outside, or it would be looked for to the end.
select k.key, n.name
from (
    select r.id, r.name, $4 <<<-> r.near as distance
    from hub.odoo_record r
    where r.server = $1 and r.model = $2 and r.active and r.near is not null
    order by $4 <<<-> r.near
    limit $5) n
left join hub.odoo_key k on k.server = $1 and k.model = $2 and k.id = n.id and k.kind = $3
where n.distance <= 0.6
order by n.distance, k.key
