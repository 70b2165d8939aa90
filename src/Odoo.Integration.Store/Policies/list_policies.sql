-- Every policy, the newest first. People make them: they are few.
select version, body, made_at, made_by, note from hub.policy order by made_at desc, version desc
