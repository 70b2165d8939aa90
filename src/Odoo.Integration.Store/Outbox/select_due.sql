-- The oldest messages that are due and that no other relay holds. Index outbox_due.
select x.outbox_id, x.exchange, x.order_id, coalesce(o.edited, o.body)::text, x.attempts
from (select * from hub.outbox where due_at <= $1 order by due_at, outbox_id limit $2 for update skip locked) x
join hub.orders o using (order_id)
order by x.outbox_id
