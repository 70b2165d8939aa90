-- All mappings, the newest first; as many as one reads.
select server, kind, scope, key, target, at, actor from hub.mapping order by at desc, server, kind, scope, key limit $1
