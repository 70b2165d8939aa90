-- Removes records that Odoo has no more. Primary key; keys go by cascade.
delete from hub.odoo_record where server = $1 and model = $2 and id = any ($3::bigint[])
