-- Nothing more of it is carried out; an order that is in hand is waited for. Primary keys, review_job_order_open.
with job as (
    update hub.review_job set cancelled_at = @now, cancelled_by = @actor where job_id = @jobId and finished_at is null and cancelled_at is null returning job_id
), left_over as (
    update hub.review_job_order x set outcome = 'cancelled' from job where x.job_id = job.job_id and x.outcome is null returning 1
)
select count(*) from job
