-- Which numbers of the arrival were taken before a crash. Primary key (arrival_id, number).
select number, outcome, order_id from hub.receipt where arrival_id = $1 and number = any($2)
