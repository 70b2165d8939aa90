-- Receipts that wait to be written, oldest first, each held by one replica. Index acknowledgement_unwritten.
select arrival_id, number, channel, control_number, file_name, content
from hub.acknowledgement where written_at is null order by made_at, arrival_id, number limit $1 for update skip locked
