-- What a policy last said of an order. Index decision_order, primary key of policy.
select d.at, d.policy_version, d.kind, d.probability, d.bits, d.matched_order, d.words, d.evidence::text as evidence, d.near::text as near, d.cap_reached, (y.body::jsonb ->> 'priorBits')::float8 as policy_prior
from hub.decision d left join hub.policy y on y.version = d.policy_version
where d.order_id = @id and d.policy_version is not null and d.outcome not in ('shadow', 'alert')
order by d.at desc limit 1
