-- How far jobs are. Primary keys. The braces stand for which.
select j.job_id, j.made_at, j.actor, j.outcome, j.reason_code, j.note, j.title, j.undoes, j.cancelled_at, j.cancelled_by, j.finished_at, c.*
from hub.review_job j
cross join lateral (
    select count(*) as total, count(*) filter (where outcome = 'done') as done, count(*) filter (where outcome = 'changed') as changed,
           count(*) filter (where outcome = 'refused') as refused, count(*) filter (where outcome = 'cancelled') as cancelled, min(words) as first_trouble
    from hub.review_job_order x where x.job_id = j.job_id
) c
{WHERE}
order by j.job_id desc
