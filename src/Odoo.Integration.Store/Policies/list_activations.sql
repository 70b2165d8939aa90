-- Everything people did with policies, the oldest first. Primary key.
select at, actor, action, version, why from hub.policy_activation order by activation_id
