-- Of each state that an order should leave, the one that has been in it longest. Index orders_state, one row a state.
select s.state, o.state_at, o.order_id
from unnest(array['received', 'quarantined', 'cleared', 'submitting', 'waiting', 'failed']) s (state)
cross join lateral (select o.state_at, o.order_id from hub.orders o where o.state = s.state order by o.state_at limit 1) o
