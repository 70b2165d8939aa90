-- The last word on what decides, and on what is tried. Primary key, backwards; read every few seconds by every replica, and people write it: it is short.
(select at, actor, action, version, why from hub.policy_activation where action in ('activate', 'revert') order by activation_id desc limit 1)
union all
(select at, actor, action, version, why from hub.policy_activation where action in ('shadow', 'unshadow') order by activation_id desc limit 1)
