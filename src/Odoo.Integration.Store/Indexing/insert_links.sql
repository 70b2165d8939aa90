-- Names that go together. Primary key.
insert into hub.linked_name (name_key, other_key, other) select * from unnest($1::bigint[], $2::bigint[], $3::text[]) on conflict do nothing
