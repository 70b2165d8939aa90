-- The newest changes of mappings. Primary key.
select server, kind, scope, key, target, at, actor from hub.mapping_change order by change_id desc limit $1
