-- How many fit, up to a limit: nobody reads further.
select count(*) from (select from hub.held h where true {FILTER} limit @most) h
