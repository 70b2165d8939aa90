-- Messages due; the relay is told when the transaction has committed (OutboxSignal).
insert into hub.outbox (exchange, order_id, created_at, due_at) select $1, unnest($2::uuid[]), $3, $3
