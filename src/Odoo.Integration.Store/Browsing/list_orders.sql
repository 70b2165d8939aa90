-- The newest orders that fit; behind one that was shown before. Index orders_received, or orders_state, or the primary key for orders that are named.
select order_id, channel, external_id, customer_reference, customer, state, reason_code, reason, matched_order, odoo_name, received_at, last_error, head_seq
from hub.orders
where (@channel::text is null or channel = @channel)
  and (@states::text[] is null or state = any(@states))
  and (@named::uuid[] is null or order_id = any (@named))
  and (@before::uuid is null or (received_at, order_id) < (select b.received_at, b.order_id from hub.orders b where b.order_id = @before))
order by received_at desc, order_id desc
limit @limit
