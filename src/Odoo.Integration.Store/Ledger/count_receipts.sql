-- What was received, by outcome. Index receipt_channel_outcome.
select channel, outcome, count(*) from hub.receipt group by channel, outcome
