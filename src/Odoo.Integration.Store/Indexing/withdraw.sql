-- It was taken back, and its versions with it, by $2. Unique index orders_external_id, primary keys.
update hub.order_profile p set withdrawn_by = $2
from hub.orders o
join hub.orders v on v.order_id = o.order_id or (v.channel = o.channel and v.external_id = o.external_id and v.conflict_of is null and o.conflict_of is null)
where o.order_id = $1 and p.order_id = v.order_id
