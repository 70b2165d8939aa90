-- An order that was cancelled, or changed, is not found by its old keys any more. Index screening_key_order.
delete from hub.screening_key where order_id = $1
