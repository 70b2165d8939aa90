-- What was done with an account. The index is for people who ask.
insert into hub.access_event (at, actor, action, account, remote, detail) values (@now, @actor, @action, @account, @remote, @detail)
