-- The newest deliveries that fit. Primary keys of arrival (UUIDv7, so by time) and receipt; arrival_channel for one channel, receipt_rejected for those with
-- problems. FILTER stands for what the caller asks for.
select a.arrival_id, a.channel, a.received_from, a.received_at, a.payload_id, p.size, a.read_at, count(r.number) as found,
       count(*) filter (where r.outcome = 'accepted') as accepted, count(*) filter (where r.outcome = 'duplicate') as duplicates,
       count(*) filter (where r.outcome = 'rejected') as refused,
       (select concat_ws(' ', nullif(x.problem ->> 'Position', '') || ':', x.problem ->> 'What')
        from (select x.problems -> 0 as problem from hub.receipt x where x.arrival_id = a.arrival_id and x.outcome = 'rejected' order by x.number limit 1) x) as first_problem
from (select * from hub.arrival a where true FILTER order by a.arrival_id desc limit @limit) a
left join hub.payload p using (payload_id)
left join hub.receipt r using (arrival_id)
group by a.arrival_id, a.channel, a.received_from, a.received_at, a.payload_id, p.size, a.read_at
order by a.arrival_id desc
