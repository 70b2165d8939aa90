-- Held orders that wait for a key. Index order_need_key, primary key of held.
select n.order_id from hub.order_need n join hub.held h using (order_id)
where n.server = $1 and n.kind = $2 and n.scope = $3 and n.key = $4 and h.reason_code in ('unknown-product', 'unknown-customer')
