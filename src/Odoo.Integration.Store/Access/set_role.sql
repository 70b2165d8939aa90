-- Another role; sessions with the old one end. Primary key.
with done as (
    update hub.account set role = @role, security_stamp = gen_random_uuid() where name = @name and role <> @role returning name
)
insert into hub.access_event (at, actor, action, account, detail) select @now, @actor, 'role-set', name, @role from done
