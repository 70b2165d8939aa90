-- What later orders are compared with. Primary key: an order that was failed and is screened again has its row.
insert into hub.order_profile (order_id, is_held, profile) values ($1, $2, $3)
on conflict (order_id) do update set is_held = excluded.is_held, profile = excluded.profile
