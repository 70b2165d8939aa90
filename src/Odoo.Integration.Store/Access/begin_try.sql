-- Counts a try before its password is looked at, so that many at once are allowed no more than one after another: the last one
-- allowed locks at once, and a right password unlocks. No row: no such account. Primary key.
with tried as (
    update hub.account set
        failed_sign_ins = case when locked_until is null then failed_sign_ins + 1 else 1 end,
        locked_until = case when (case when locked_until is null then failed_sign_ins + 1 else 1 end) >= @tries then @until end
    where name = @name and disabled_at is null and password_hash is not null and (locked_until is null or locked_until <= @now)
    returning name, locked_until
)
select a.display_name, a.role, a.security_stamp, a.password_hash, a.disabled_at is not null as is_disabled, a.locked_until,
       t.name is not null as may_try, t.locked_until as locks_until
from hub.account a
left join tried t on t.name = a.name
where a.name = @name
