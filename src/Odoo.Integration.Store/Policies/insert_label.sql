-- A label, and the alert that goes with one that says duplicate. Primary key.
insert into hub.decision (decision_id, order_id, at, actor, outcome, matched_order, words) values (@id, @orderId, @now, @actor, @outcome, @matched, @note)
