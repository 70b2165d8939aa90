-- What the pages of the flow and of files are read by. Each index holds little: moves to a person, refused records, one entry a delivery.

create index order_event_held on hub.order_event (at) where to_state in ('quarantined', 'failed');
create index receipt_rejected on hub.receipt (arrival_id, number) include (channel) where outcome = 'rejected';
create index arrival_channel on hub.arrival (channel, arrival_id);
