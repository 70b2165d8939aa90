-- The order that just passed is offered for a label. Index decision_order.
update hub.decision set sample_rate = $3 where order_id = $1 and at = $2 and outcome = 'clear'
