-- Orders that were announced and not screened in time: the broker may have lost them. Index orders_due.
with overdue as (
    select order_id from hub.orders where state = 'received' and due_at <= $1 order by due_at limit $2 for update skip locked
), later as (
    update hub.orders o set due_at = $1 + $3 from overdue where o.order_id = overdue.order_id
)
insert into hub.outbox (exchange, order_id, created_at, due_at)
select 'orders.received', order_id, $1, $1 from overdue
where not exists (select from hub.outbox x where x.order_id = overdue.order_id)
