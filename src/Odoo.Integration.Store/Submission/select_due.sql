-- Orders that may go to Odoo now, the oldest first, that no other replica is claiming. Index orders_due.
select order_id, state, attempts, head_seq, head_hash, body::text
from hub.orders
where state in ('cleared', 'submitting', 'waiting') and due_at <= $1
order by due_at, received_at
limit $2
for update skip locked
