-- What later orders are compared with. Primary key: an order that was failed and is screened again has its row.
insert into hub.order_profile (order_id, profile) values ($1, $2::jsonb) on conflict (order_id) do update set profile = excluded.profile
