-- The newest deliveries. Primary keys of arrival (UUIDv7, so by time) and receipt.
select a.arrival_id, a.channel, a.received_from, a.received_at, a.payload_id, a.read_at, count(r.number) as found,
       count(*) filter (where r.outcome = 'accepted') as accepted, count(*) filter (where r.outcome = 'duplicate') as duplicates,
       count(*) filter (where r.outcome = 'rejected') as refused,
       (select concat_ws(' ', nullif(p ->> 'Position', '') || ':', p ->> 'What')
        from hub.receipt x, jsonb_array_elements(x.problems) p
        where x.arrival_id = a.arrival_id and x.outcome = 'rejected' order by x.number limit 1) as first_problem
from (select * from hub.arrival where @channel::text is null or channel = @channel order by arrival_id desc limit @limit) a
left join hub.receipt r using (arrival_id)
group by a.arrival_id, a.channel, a.received_from, a.received_at, a.payload_id, a.read_at
order by a.arrival_id desc
