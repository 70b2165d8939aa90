-- Jobs, or one of them, of which nothing is left, or in hand. Index review_job_open, review_job_order_open.
update hub.review_job j set finished_at = @now
where j.finished_at is null and (@jobId::uuid is null or j.job_id = @jobId) and not exists (select from hub.review_job_order x where x.job_id = j.job_id and x.outcome is null)
