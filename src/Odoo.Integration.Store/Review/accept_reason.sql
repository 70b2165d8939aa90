-- A person knows why it was held and releases it: it is not held for that again. Primary key.
update hub.orders set accepted = array_append(accepted, reason_code) where order_id = $1 and reason_code is not null and reason_code <> all (accepted)
