-- The newest orders that fit. Index orders_received, or orders_state.
select order_id, channel, external_id, customer_reference, customer, state, reason_code, reason, matched_order, odoo_name, received_at, last_error
from hub.orders
where (@channel::text is null or channel = @channel)
  and (@states::text[] is null or state = any(@states))
  and (@number::text is null or external_id = @number or customer_reference = @number)
order by received_at desc, order_id desc
limit @limit
