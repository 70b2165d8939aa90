-- Every account, with its last sign-in. Accounts are few; index access_event_account.
select a.name, a.display_name, a.role, a.password_hash is not null as has_password, a.locked_until, a.created_at, a.created_by, a.disabled_at, e.at as signed_in_at
from hub.account a
left join lateral (select at from hub.access_event where account = a.name and action = 'signed-in' order by at desc limit 1) e on true
order by a.name
