-- The profiles of a day, UTC. Index orders_received, primary key of order_profile.
select p.order_id, p.profile
from hub.orders o join hub.order_profile p using (order_id)
where o.received_at >= $1::timestamp at time zone 'UTC' and o.received_at < ($1 + 1)::timestamp at time zone 'UTC'
