-- What a session is checked against, every few seconds. Primary key.
select display_name, role, security_stamp, password_hash is not null as has_password, disabled_at is not null as is_disabled from hub.account where name = @name
