-- A period's orders that were decided on, in order of arrival. Index orders_received, backwards.
select order_id, body::text, received_at, idempotency_key from hub.orders
where received_at >= $1 and received_at < $2 and state <> 'received'
order by received_at, order_id
