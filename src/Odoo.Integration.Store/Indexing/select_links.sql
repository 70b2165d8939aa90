-- With which others some names go, at most one more each than makes a customer's name. Primary key.
select n.key, l.other_key, l.other
from unnest($1::bigint[]) as n (key)
cross join lateral (select other_key, other from hub.linked_name where name_key = n.key offset 0) l
