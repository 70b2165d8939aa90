-- Another password; sessions begun with the old one end, and so does a lock-out. Primary key.
with done as (
    update hub.account set password_hash = @hash, security_stamp = gen_random_uuid(), failed_sign_ins = 0, locked_until = null where name = @name returning name
)
insert into hub.access_event (at, actor, action, account) select @now, @actor, 'password-set', name from done
