-- An order as it is compared with others, and as it came where it is not in the index. Primary keys.
select p.profile, case when p.profile is null then coalesce(o.edited, o.body)::text end, o.received_at
from hub.orders o left join hub.order_profile p using (order_id)
where o.order_id = $1
