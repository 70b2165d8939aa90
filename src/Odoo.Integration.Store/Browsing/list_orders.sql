-- The newest orders that fit; behind one that was shown before. Index orders_received; orders_state or orders_channel_state where few have the state; the
-- primary key for orders that are named. FILTER stands for what the caller asks for: a condition that is not asked for is not there, and states are
-- written out, so that each list has the plan of its own index.
select order_id, channel, external_id, customer_reference, customer, state, reason_code, reason, matched_order, odoo_name, received_at, last_error, head_seq
from hub.orders
where true FILTER
order by received_at desc, order_id desc
limit @limit
