-- What happened in each hour since a full one, numbered from 0. Indexes orders_received, order_event_held and orders_state, each alone: what a day holds
-- is read, and nothing of the history before it.
select 'received' as what, floor(extract(epoch from received_at - @from) / 3600)::int as hour, count(*) from hub.orders where received_at >= @from group by 2
union all
select 'held', floor(extract(epoch from at - @from) / 3600)::int, count(*) from hub.order_event where to_state in ('quarantined', 'failed') and at >= @from group by 2
union all
select 'submitted', floor(extract(epoch from state_at - @from) / 3600)::int, count(*) from hub.orders where state = 'submitted' and state_at >= @from group by 2
