-- Removes what stands between two ids and was not among those that Odoo showed there. Primary key; keys go by cascade.
delete from hub.odoo_record where server = $1 and model = $2 and id > $3 and ($4::bigint is null or id <= $4) and id <> all ($5::bigint[])
