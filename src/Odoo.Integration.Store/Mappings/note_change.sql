-- The audit of mappings; append-only.
insert into hub.mapping_change (server, kind, scope, key, target, at, actor) values ($1, $2, $3, $4, $5, $6, $7)
