-- The values of a column, by going from one to the next. Index held_channel or held_reason. The braces stand for which.
with recursive choices as (
    (select {COLUMN} as value from hub.held order by {COLUMN} limit 1)
    union all
    select (select h.{COLUMN} from hub.held h where h.{COLUMN} > c.value order by h.{COLUMN} limit 1) from choices c where c.value is not null
)
select value from choices where value is not null
