-- The events of finished transactions within a seal. Index order_event_xid.
select order_id, seq, hash from hub.order_event where xid >= $1 and xid < $2 order by order_id, seq
