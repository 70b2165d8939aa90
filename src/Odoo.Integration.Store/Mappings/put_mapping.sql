-- A key means this from now on. Primary key.
insert into hub.mapping (server, kind, scope, key, target, at, actor) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (server, kind, scope, key) do update set target = excluded.target, at = excluded.at, actor = excluded.actor
