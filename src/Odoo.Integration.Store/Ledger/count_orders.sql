-- Where the orders are. Index orders_channel_state.
select channel, state, count(*) from hub.orders group by channel, state
