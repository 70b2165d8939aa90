-- A person's word. The table is locked: words follow one another.
insert into hub.policy_activation (at, actor, action, version, why) values (@At, @Actor, @Action, @Version, @Why)
