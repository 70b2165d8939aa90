-- Orders decided on since a policy is tried, and those it would have decided otherwise. Indexes orders_received, decision_shadow.
select (select count(*) from hub.orders where received_at >= @since and state <> 'received'),
       (select count(*) from hub.decision where outcome = 'shadow' and at >= @since and actor = 'policy:' || @version)
