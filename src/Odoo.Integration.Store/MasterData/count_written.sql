-- How many records were written in a span of time, counted up to $5. Index odoo_record_write_date.
select count(*)
from (select from hub.odoo_record where server = $1 and model = $2 and write_date >= $3 and ($4::timestamptz is null or write_date < $4) limit $5) counted
