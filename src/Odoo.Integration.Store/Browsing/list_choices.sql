-- What the work list can be narrowed to. One reading of hub.held, which is as long as what waits for people.
select channel, reason_code, count(*) from hub.held group by grouping sets ((channel), (reason_code)) order by channel, reason_code
