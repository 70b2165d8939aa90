-- What is known under the numbers, conflicts left out. Unique index orders_external_id.
select o.external_id, o.order_id, o.body::text, o.state, o.received_at
from hub.orders o
where o.channel = $1 and o.external_id = any($2) and o.conflict_of is null
order by o.external_id, o.revision
