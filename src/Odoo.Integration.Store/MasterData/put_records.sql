-- Stores those records of a page that are not there as they are, with their keys, and counts them; what did not change is only
-- read. Primary keys of both tables, record by record: "offset 0" keeps PostgreSQL from joining whole tables while it has no
-- statistics of them, which took 12 seconds for the second page.
with page as (
    select p.id, p.write_date, p.active, p.name, p.near, p.body::jsonb as body, string_to_array(p.kinds, ',') as kinds
    from unnest($3::bigint[], $4::timestamptz[], $5::boolean[], $6::text[], $7::text[], $8::text[], $9::text[]) as p (id, write_date, active, name, near, body, kinds)
), changed as materialized (
    select p.* from page p
    where not exists (
        select from hub.odoo_record r
        where r.server = $1 and r.model = $2 and r.id = p.id
          and (r.write_date, r.active, r.name, r.near, r.body) is not distinct from (p.write_date, p.active, p.name, p.near, p.body)
        offset 0)
), put as (
    insert into hub.odoo_record (server, model, id, write_date, active, name, near, body)
    select $1, $2, id, write_date, active, name, near, body from changed
    on conflict (server, model, id) do update
    set write_date = excluded.write_date, active = excluded.active, name = excluded.name, near = excluded.near, body = excluded.body
), lost as (
    delete from hub.odoo_key where ctid = any (array(
        select old.ctid
        from changed c cross join lateral (
            select o.ctid, o.kind from hub.odoo_key o where o.server = $1 and o.model = $2 and o.id = c.id offset 0) old
        where old.kind <> all (c.kinds)))
), kept as (
    insert into hub.odoo_key as o (server, model, id, kind, key)
    select $1, $2, k.id, k.kind, k.key from unnest($10::bigint[], $11::text[], $12::text[]) as k (id, kind, key) where k.id = any (array(select id from changed))
    on conflict (server, model, id, kind) do update set key = excluded.key where o.key <> excluded.key
)
select count(*) from changed
