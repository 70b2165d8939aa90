-- The next control numbers of a channel, as many as asked for in a row; returns the last. After nine digits they begin anew.
-- Primary key; others that take numbers for the channel wait for this transaction.
insert into hub.control_number as c (channel, last) values ($1, $2)
on conflict (channel) do update set last = case when c.last > 999999999 - $2 then $2 else c.last + $2 end
returning last
