-- Receipts, to be written after the commit. Primary key.
insert into hub.acknowledgement (arrival_id, number, channel, position, control_number, file_name, content, made_at)
select $1, a.number, $2, a.position, a.control_number, a.file_name, a.content, $3
from unnest($4::int[], $5::text[], $6::int[], $7::text[], $8::bytea[]) as a (number, position, control_number, file_name, content)
