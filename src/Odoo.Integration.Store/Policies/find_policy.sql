-- One policy. Primary key.
select version, body, made_at, made_by, note from hub.policy where version = @version
