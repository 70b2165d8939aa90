-- What an order of the sample came nearest to. Index decision_order.
select matched_order from hub.decision where order_id = @orderId and sample_rate is not null order by at desc limit 1
