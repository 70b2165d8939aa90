-- What is mapped of some keys. Primary key.
select m.kind, m.scope, m.key, m.target
from unnest($2::text[], $3::text[], $4::text[]) as k (kind, scope, key)
join hub.mapping m on m.server = $1 and m.kind = k.kind and m.scope = k.scope and m.key = k.key
