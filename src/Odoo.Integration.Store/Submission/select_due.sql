-- Orders that may go to Odoo now: a turn for each channel after another, the oldest of a channel first; none whose customer has
-- a call under way or an older order that must wait. Claims follow one another (lock_claims), or two could take two orders of
-- one customer. Indexes orders_to_odoo (skipping from channel to channel) and orders_to_odoo_customer.
with recursive channels as (
    (select channel from hub.orders where state in ('cleared', 'submitting', 'waiting') order by channel limit 1)
    union all
    select (select o.channel from hub.orders o where o.state in ('cleared', 'submitting', 'waiting') and o.channel > c.channel order by o.channel limit 1)
    from channels c where c.channel is not null
), turns as (
    select due.order_id, due.received_at, row_number() over (partition by c.channel order by due.received_at, due.order_id) as turn
    from channels c cross join lateral (
        select o.order_id, o.received_at
        from hub.orders o
        where o.channel = c.channel and o.state in ('cleared', 'submitting', 'waiting') and o.due_at <= $1
          and not exists (
              select from hub.orders other
              where other.customer = o.customer and other.state in ('cleared', 'submitting', 'waiting') and other.due_at > $1
                and other.order_id <> o.order_id and (other.state = 'submitting' or other.received_at < o.received_at))
        order by o.received_at, o.order_id
        limit $2) due
    where c.channel is not null and ($3::text[] is null or c.channel = any ($3)) and c.channel <> all ($4::text[])
)
select o.order_id, o.state, o.attempts, o.head_seq, o.head_hash, coalesce(o.edited, o.body)::text, o.accepted
from turns join hub.orders o using (order_id)
order by turn, turns.received_at
limit $2
for update of o skip locked
