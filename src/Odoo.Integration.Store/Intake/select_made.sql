-- Which receipts of an arrival were made before a crash. Primary key.
select number from hub.acknowledgement where arrival_id = $1
