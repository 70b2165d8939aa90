-- How far the copy is now. Primary key.
update hub.odoo_copy
set cursor_at = $3, checked_at = $4, swept_at = $5, sweep_cursor = $6, sweep_after = $7, refused_at = $8, trouble = $9
where server = $1 and model = $2
