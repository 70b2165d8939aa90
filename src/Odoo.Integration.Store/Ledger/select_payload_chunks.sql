-- All payloads, piece by piece. Primary key of payload_chunk.
select p.payload_id, c.bytes from hub.payload p left join hub.payload_chunk c using (payload_id) order by p.payload_id, c.number
