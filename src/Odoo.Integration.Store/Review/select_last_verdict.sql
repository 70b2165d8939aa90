-- The verdict that may be undone. Index decision_order.
select decision_id, outcome, before::text from hub.decision where order_id = $1 and before is not null order by at desc, decision_id desc limit 1
