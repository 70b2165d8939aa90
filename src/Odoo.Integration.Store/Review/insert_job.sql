-- A verdict on many orders. Primary key.
insert into hub.review_job (job_id, made_at, actor, outcome, reason_code, note, title, undoes) values (@jobId, @now, @Actor, @Outcome, @ReasonCode, @Note, @Title, @undoes)
