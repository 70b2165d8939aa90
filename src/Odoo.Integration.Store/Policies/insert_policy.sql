-- A new version. Primary key: what is there stays.
insert into hub.policy (version, body, made_at, made_by, note) values (@Version, @Body, @MadeAt, @MadeBy, @Note) on conflict do nothing
